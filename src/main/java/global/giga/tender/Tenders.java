package global.giga.tender;

import global.giga.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tenders in the database. */
@ApplicationScoped
public class Tenders {
    @Inject
    EntityManager em;

    /** @throws NotFound when there is none */
    public Tender get(long id) {
        var tender = em.find(Tender.class, id);
        if (tender == null) {
            throw new NotFound();
        }
        return tender;
    }

    /** The tender for a change: one after the other. @throws NotFound when there is none */
    public Tender locked(long id) {
        var tender = em.find(Tender.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (tender == null) {
            throw new NotFound();
        }
        return tender;
    }

    /** All tenders, newest first. */
    public List<Tender> all() {
        return em.createQuery("select t from Tender t order by t.createdAt desc, t.id desc", Tender.class)
                .getResultList();
    }

    /** These with the numbers of their lots, schools and pupils, newest first: two statements. */
    public List<TenderLine> lines(Set<Long> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var counted = em.createQuery(
                        "select l.tender.id, count(distinct l.id), count(i.id), sum(i.pupils) from Item i join i.lot l"
                                + " where l.tender.id in :ids group by l.tender.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
        return em.createQuery(
                        "select t from Tender t where t.id in :ids order by t.createdAt desc, t.id desc", Tender.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(t -> TenderLine.of(t, t.statusAt(now), counted.get(t.id())))
                .toList();
    }

    /** The lots with their numbers of schools and pupils, in order: one statement. */
    public List<LotLine> lotLines(long tender) {
        return em.createQuery(
                        "select l.code, l.title, count(i.id), coalesce(sum(i.pupils), 0) from Lot l left join l.items i"
                                + " where l.tender.id = :tender group by l.code, l.title, l.position order by l.position",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(LotLine::of)
                .toList();
    }

    /** What the check before publication asks of the lots: two statements whatever the number of schools. */
    LotFacts lotFacts(long tender) {
        var row = em.createQuery(
                        "select coalesce(max(i.pupils), 0), count(i.id), count(distinct s.id),"
                                + " coalesce(sum(case when s.latitude = 0 and s.longitude = 0 then 1 else 0 end), 0)"
                                + " from Item i join i.school s where i.lot.tender.id = :tender",
                        Object[].class)
                .setParameter("tender", tender)
                .getSingleResult();
        var repeated = ((Number) row[1]).longValue() - ((Number) row[2]).longValue();
        return new LotFacts(lotLines(tender), ((Number) row[0]).intValue(), ((Number) row[3]).longValue(), repeated);
    }

    /** Every school of the draft with its lot, in order: one statement. */
    List<Object[]> places(long tender) {
        return em.createQuery(
                        "select l.code, l.title, s.govtId from Lot l left join l.items i left join i.school s"
                                + " where l.tender.id = :tender order by l.position, i.position",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** Takes all lots of a draft away. */
    void removeLots(long tender) {
        em.createQuery("delete from Item i where i.lot.id in (select l.id from Lot l where l.tender.id = :tender)")
                .setParameter("tender", tender)
                .executeUpdate();
        em.createQuery("delete from Lot l where l.tender.id = :tender")
                .setParameter("tender", tender)
                .executeUpdate();
    }

    /** What everybody may know of: all but drafts, by deadline, newest first. */
    public List<Tender> published() {
        return em.createQuery(
                        "select t from Tender t where t.status <> global.giga.tender.TenderStatus.DRAFT"
                                + " order by t.closesAt desc, t.id desc",
                        Tender.class)
                .getResultList();
    }

    /** The lots with their items and schools, in order: two statements whatever the number of schools. */
    public List<Lot> lots(long tender) {
        var lots = em.createQuery("select l from Lot l where l.tender.id = :tender order by l.position", Lot.class)
                .setParameter("tender", tender)
                .setHint("eclipselink.batch", "l.items")
                .setHint("eclipselink.batch", "l.items.school")
                .getResultList();
        lots.forEach(lot -> lot.items().forEach(item -> item.school().id()));
        return lots;
    }

    /** The codes of the lots in their order: one statement. */
    public List<String> lotCodes(long tender) {
        return em.createQuery("select l.code from Lot l where l.tender.id = :tender order by l.position", String.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** All items with lot and school in the order of the lots: one statement. */
    public List<Item> items(long tender) {
        return em.createQuery(
                        "select i from Item i join fetch i.lot l join fetch i.school"
                                + " where l.tender.id = :tender order by l.position, i.position",
                        Item.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    boolean hasReference(String reference) {
        return em.createQuery("select count(t) from Tender t where t.reference = :reference", Long.class)
                        .setParameter("reference", reference)
                        .getSingleResult()
                > 0;
    }

    void add(Tender tender) {
        em.persist(tender);
        em.flush();
    }

    void add(Lot lot) {
        em.persist(lot);
    }
}
