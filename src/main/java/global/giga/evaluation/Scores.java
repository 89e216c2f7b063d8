package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Scores of people and computed scores in the database. */
@ApplicationScoped
public class Scores {
    @Inject
    EntityManager em;

    /** The consensus of the committee, for all bids of a tender. */
    public List<JudgedScore> judged(long tender) {
        return em.createQuery(
                        "select s from JudgedScore s join fetch s.bid b join fetch b.organization"
                                + " where b.tender.id = :tender order by b.id, s.criterion",
                        JudgedScore.class)
                .setParameter("tender", tender)
                .setHint("eclipselink.join-fetch", "s.bid.organization")
                .getResultList();
    }

    Optional<JudgedScore> judged(Bid bid, String criterion) {
        return em.createQuery(
                        "select s from JudgedScore s where s.bid = :bid and s.criterion = :criterion",
                        JudgedScore.class)
                .setParameter("bid", bid)
                .setParameter("criterion", criterion)
                .getResultStream()
                .findFirst();
    }

    /** How many consensus scores there are, by tender. */
    Map<Long, Long> given() {
        return counted("select s.bid.tender.id, count(s.id) from JudgedScore s group by s.bid.tender.id");
    }

    /** How many opened bids can be read, by tender. */
    Map<Long, Long> readableBids() {
        return counted("select b.tender.id, count(b.id) from Bid b where b.unreadable is null group by b.tender.id");
    }

    private Map<Long, Long> counted(String query) {
        return em.createQuery(query, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The priced offers whose stated total is not NRC + MRC × months, with bid, supplier, school and lot (R3.6). */
    List<Offer> stated(long tender, int months) {
        return em.createQuery(
                        "select o from Offer o join fetch o.bid b join fetch b.organization g join fetch o.item i"
                                + " join fetch i.school join fetch i.lot l where b.tender.id = :tender"
                                + " and o.statedTotal is not null and o.nrc is not null and o.mrc is not null"
                                + " and o.statedTotal <> o.nrc + o.mrc * :months"
                                + " order by g.name, l.position, i.position, o.ordinal",
                        Offer.class)
                .setParameter("tender", tender)
                .setParameter("months", BigDecimal.valueOf(months))
                .getResultList();
    }

    /** Offers whose price is 0 (R3.7), with bid, supplier, lot and school. */
    List<Offer> free(long tender) {
        return em.createQuery(
                        "select o from Offer o join fetch o.bid b join fetch b.organization g join fetch o.item i"
                                + " join fetch i.lot l join fetch i.school where l.tender.id = :tender"
                                + " and o.nrc = 0 and o.mrc = 0"
                                + " order by l.position, g.name, i.position",
                        Offer.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The computed scores of a tender with bid, supplier and lot: by lot, best rank first, then by supplier. */
    public List<LotScore> computed(long tender) {
        return em.createQuery(
                        "select s from LotScore s join fetch s.lot l join fetch s.bid b join fetch b.organization o"
                                + " where l.tender.id = :tender order by l.position, coalesce(s.rank, 1000000), o.name",
                        LotScore.class)
                .setParameter("tender", tender)
                .setHint("eclipselink.join-fetch", "s.bid.organization")
                .getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
