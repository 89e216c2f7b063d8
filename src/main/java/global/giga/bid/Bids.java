package global.giga.bid;

import global.giga.kernel.Mbps;
import global.giga.kernel.NotFound;
import global.giga.party.Organization;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Drafts, sealed and opened bids in the database. */
@ApplicationScoped
public class Bids {
    @Inject
    EntityManager em;

    Optional<Bid> draft(long tender, long organization) {
        return em.createQuery(
                        "select b from Bid b join fetch b.tender where b.tender.id = :tender"
                                + " and b.organization.id = :organization and b.stage = global.giga.bid.Bid.Stage.DRAFT",
                        Bid.class)
                .setParameter("tender", tender)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst();
    }

    /** The draft, with everybody else who wants to change it waiting until this transaction ends. */
    Optional<Bid> lockedDraft(long tender, long organization) {
        return em.createQuery(
                        "select b from Bid b where b.tender.id = :tender and b.organization.id = :organization"
                                + " and b.stage = global.giga.bid.Bid.Stage.DRAFT",
                        Bid.class)
                .setParameter("tender", tender)
                .setParameter("organization", organization)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Makes colleagues who start a draft at the same time wait for each other. */
    void lock(Organization organization) {
        em.lock(organization, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Tenders that take bids, the ones closing first come first. */
    List<Tender> open(Instant now) {
        return em.createQuery(
                        "select t from Tender t where t.status = global.giga.tender.TenderStatus.PUBLISHED"
                                + " and t.closesAt > :now order by t.closesAt, t.id",
                        Tender.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** How many lots and schools each tender has: tender, lots, schools. */
    List<Object[]> sizes() {
        return em.createQuery(
                        "select l.tender.id, count(distinct l.id), count(i.id) from Item i join i.lot l"
                                + " group by l.tender.id",
                        Object[].class)
                .getResultList();
    }

    /** Ids of the tenders for which the supplier has a draft. */
    List<Long> draftTenders(long organization) {
        return em.createQuery(
                        "select b.tender.id from Bid b where b.organization.id = :organization"
                                + " and b.stage = global.giga.bid.Bid.Stage.DRAFT",
                        Long.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** The opened bids of a tender with their suppliers, by supplier. */
    public List<Bid> opened(long tender) {
        return em.createQuery(
                        "select b from Bid b join fetch b.organization o where b.tender.id = :tender"
                                + " and b.stage = global.giga.bid.Bid.Stage.OPENED order by o.name",
                        Bid.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** All offers of opened bids of a tender, with their items: one statement. */
    public List<Offer> openedOffers(long tender) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item where o.bid.tender.id = :tender"
                                + " and o.bid.stage = global.giga.bid.Bid.Stage.OPENED"
                                + " order by o.bid.id, o.item.id, o.ordinal",
                        Offer.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The offers of opened bids for one lot, with items and schools: one statement. */
    public List<Offer> openedOffers(long tender, String lot) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item i join fetch i.school where o.bid.tender.id = :tender"
                                + " and o.bid.stage = global.giga.bid.Bid.Stage.OPENED and i.lot.code = :lot"
                                + " order by o.bid.id, i.position, o.ordinal",
                        Offer.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
    }

    /** All offers of a bid with item, lot and school, in the order of the lots. */
    List<Offer> offers(Bid bid) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item i join fetch i.lot l join fetch i.school"
                                + " where o.bid = :bid order by l.position, i.position, o.ordinal",
                        Offer.class)
                .setParameter("bid", bid)
                .getResultList();
    }

    /** Rows of a draft's price schedule in the order of the lots: one statement. */
    List<OfferLine> lines(Bid draft, OfferFilter filter, int first, int most) {
        var query = em.createQuery(
                "select o from Offer o join fetch o.item i join fetch i.lot l join fetch i.school s" + where(filter)
                        + " order by l.position, i.position, o.ordinal",
                Offer.class);
        parameters(query, draft, filter);
        return query.setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(this::line)
                .toList();
    }

    long count(Bid draft, OfferFilter filter) {
        var query = em.createQuery(
                "select count(o) from Offer o join o.item i join i.lot l join i.school s" + where(filter), Long.class);
        parameters(query, draft, filter);
        return query.getSingleResult();
    }

    private static String where(OfferFilter filter) {
        return " where o.bid = :bid"
                + (filter.lot() == null ? "" : " and l.code = :lot")
                + (filter.text() == null
                        ? ""
                        : " and (lower(s.name) like :text escape '!' or lower(s.govtId) like :text escape '!'"
                                + " or lower(s.region) like :text escape '!')")
                + (filter.emptyOnly() ? " and o.technology is null and o.nrc is null and o.mrc is null" : "");
    }

    private static void parameters(Query query, Bid draft, OfferFilter filter) {
        query.setParameter("bid", draft);
        if (filter.lot() != null) {
            query.setParameter("lot", filter.lot());
        }
        if (filter.text() != null) {
            query.setParameter("text", "%" + literal(filter.text()) + "%");
        }
    }

    private static String literal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    OfferLine line(Offer offer) {
        var item = offer.item();
        var school = item.school();
        var terms = offer.bid().tender().terms();
        return new OfferLine(
                offer.id(),
                offer.version(),
                item.lot().code(),
                school.govtId(),
                school.name(),
                school.region(),
                item.pupils(),
                terms.requiredDownload(item.pupils()).map(Mbps::toString).orElse(""),
                offer.ordinal(),
                offer.values(),
                DraftCheck.failed(terms, offer.values(), item.pupils()));
    }

    int lastOrdinal(Bid draft, Item item) {
        return em.createQuery("select max(o.ordinal) from Offer o where o.bid = :bid and o.item = :item", Integer.class)
                .setParameter("bid", draft)
                .setParameter("item", item)
                .getSingleResult();
    }

    /** @throws NotFound when the bid has no such offer */
    Offer offer(Bid bid, long id) {
        var offer = em.find(Offer.class, id);
        if (offer == null || !offer.bid().id().equals(bid.id())) {
            throw new NotFound();
        }
        return offer;
    }

    /** Everything a supplier sealed for a tender, newest revision first. */
    List<SealedBid> revisions(long tender, long organization) {
        return em.createQuery(
                        "select s from SealedBid s join fetch s.tender join fetch s.organization"
                                + " where s.tender.id = :tender and s.organization.id = :organization"
                                + " order by s.revision desc",
                        SealedBid.class)
                .setParameter("tender", tender)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Everything a supplier sealed, newest first. */
    List<SealedBid> sealedBy(long organization) {
        return em.createQuery(
                        "select s from SealedBid s join fetch s.tender join fetch s.organization"
                                + " where s.organization.id = :organization order by s.receivedAt desc, s.revision desc",
                        SealedBid.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Everything that was sealed for a tender, by time of receipt. */
    List<SealedBid> sealed(Tender tender) {
        return em.createQuery(
                        "select s from SealedBid s join fetch s.organization where s.tender = :tender"
                                + " order by s.receivedAt, s.id",
                        SealedBid.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    Optional<SealedBid> byNumber(String number) {
        return em.createQuery(
                        "select s from SealedBid s join fetch s.tender join fetch s.organization where s.number = :number",
                        SealedBid.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Offer offer) {
        em.remove(offer);
    }

    /** Deletes a draft with all its offers. */
    void remove(Bid draft) {
        em.flush();
        em.createQuery("delete from Offer o where o.bid = :bid")
                .setParameter("bid", draft)
                .executeUpdate();
        em.remove(draft);
    }

    void flush() {
        em.flush();
    }
}
