package global.giga.bid;

import global.giga.kernel.Caller;
import global.giga.kernel.Mbps;
import global.giga.kernel.NotFound;
import global.giga.party.Organization;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The drafts of bids in the database, each with the rows of its price schedule. */
@ApplicationScoped
public class Drafts {
    @Inject
    EntityManager em;

    @Inject
    Tenders tenders;

    /** A tender that suppliers know of. @throws NotFound unless it is published */
    Tender tender(long id, Instant now) {
        var tender = tenders.get(id);
        if (tender.statusAt(now) == TenderStatus.DRAFT) {
            throw new NotFound();
        }
        return tender;
    }

    /** The draft of the caller's organization. */
    Optional<Bid> find(Caller caller, long tender) {
        return em.createQuery(
                        "select b from Bid b join fetch b.tender where b.tender.id = :tender"
                                + " and b.organization.id = :organization and b.stage = global.giga.bid.Bid.Stage.DRAFT",
                        Bid.class)
                .setParameter("tender", tender)
                .setParameter("organization", caller.organization())
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound when there is none */
    Bid own(Caller caller, long tender) {
        return find(caller, tender).orElseThrow(NotFound::new);
    }

    /**
     * The draft, with everybody else who wants to change it waiting until this transaction ends.
     *
     * @throws NotFound when there is none, also because a colleague has just sealed it
     */
    Bid locked(Caller caller, long tender) {
        return em.createQuery(
                        "select b from Bid b where b.tender.id = :tender and b.organization.id = :organization"
                                + " and b.stage = global.giga.bid.Bid.Stage.DRAFT",
                        Bid.class)
                .setParameter("tender", tender)
                .setParameter("organization", caller.organization())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Makes colleagues who start a draft at the same time wait for each other. */
    void lock(Organization organization) {
        em.lock(organization, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Ids of the tenders for which the caller's organization has a draft. */
    List<Long> tenders(Caller caller) {
        return em.createQuery(
                        "select b.tender.id from Bid b where b.organization.id = :organization"
                                + " and b.stage = global.giga.bid.Bid.Stage.DRAFT",
                        Long.class)
                .setParameter("organization", caller.organization())
                .getResultList();
    }

    /** All offers with item, lot and school, in the order of the lots. */
    List<Offer> offers(Bid draft) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item i join fetch i.lot l join fetch i.school"
                                + " where o.bid = :bid order by l.position, i.position, o.ordinal",
                        Offer.class)
                .setParameter("bid", draft)
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

    /** @throws NotFound when the draft has no such offer */
    Offer offer(Bid draft, long id) {
        var offer = em.find(Offer.class, id);
        if (offer == null || !offer.bid().id().equals(draft.id())) {
            throw new NotFound();
        }
        return offer;
    }

    void add(Bid draft) {
        em.persist(draft);
    }

    void add(Offer offer) {
        em.persist(offer);
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
