package global.giga.bid;

import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sealed and opened bids in the database. */
@ApplicationScoped
public class Bids {
    @Inject
    EntityManager em;

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

    /** The opened bids of a tender with their suppliers, by supplier. */
    public List<Bid> opened(long tender) {
        return em.createQuery(
                        "select b from Bid b join fetch b.organization o where b.tender.id = :tender"
                                + " order by o.name",
                        Bid.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** All offers of opened bids of a tender, with their items: one statement. */
    public List<Offer> openedOffers(long tender) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item where o.bid.tender.id = :tender"
                                + " order by o.bid.id, o.item.id, o.ordinal",
                        Offer.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The offers of opened bids for one lot, with items and schools: one statement. */
    public List<Offer> openedOffers(long tender, String lot) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item i join fetch i.school where o.bid.tender.id = :tender"
                                + " and i.lot.code = :lot"
                                + " order by o.bid.id, i.position, o.ordinal",
                        Offer.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
    }

    /** The offers of an opened bid with items, lots and schools, in the order of the lots: one statement. */
    public List<Offer> openedOffersOf(long tender, long bid) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item i join i.lot l"
                                + " where o.bid.tender.id = :tender and o.bid.id = :bid"
                                + " order by l.position, i.position, o.ordinal",
                        Offer.class)
                .setParameter("tender", tender)
                .setParameter("bid", bid)
                .setHint("eclipselink.join-fetch", "o.item.school")
                .setHint("eclipselink.join-fetch", "o.item.lot")
                .getResultList();
    }

    /** The offers of opened bids for some items, with bid and item: one statement, none for no item. */
    public List<Offer> openedOffers(long tender, List<Long> items) {
        return items.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select o from Offer o join fetch o.item i where o.bid.tender.id = :tender and i.id in :items"
                                        + " order by o.bid.id, i.position, o.ordinal",
                                Offer.class)
                        .setParameter("tender", tender)
                        .setParameter("items", items)
                        .getResultList();
    }

    /** The packages of opened bids, by supplier and name. */
    public List<BidPackage> packages(long tender) {
        return em.createQuery(
                        "select p from BidPackage p join fetch p.bid b join fetch b.organization o"
                                + " where b.tender.id = :tender order by o.name, p.name, p.id",
                        BidPackage.class)
                .setParameter("tender", tender)
                .getResultList();
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

    /** When the revision that counts of each supplier was received, by id of its organisation. */
    public Map<Long, Instant> received(long tender) {
        return em.createQuery(
                        "select s.organization.id, s.receivedAt from SealedBid s where s.tender.id = :tender"
                                + " order by s.revision",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1], (earlier, later) -> later));
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

    /** Stored at once, since documents refer to it. */
    void received(SealedBid sealed) {
        em.persist(sealed);
        em.flush();
    }

    void add(Object entity) {
        em.persist(entity);
    }
}
