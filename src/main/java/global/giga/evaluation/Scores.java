package global.giga.evaluation;

import global.giga.bid.Bid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Scores of people and computed scores in the database. */
@ApplicationScoped
public class Scores {
    @Inject
    EntityManager em;

    /** What the committee gave, for all bids of a tender. */
    List<JudgedScore> judged(long tender) {
        return em.createQuery(
                        "select s from JudgedScore s where s.bid.tender.id = :tender order by s.bid.id, s.criterion",
                        JudgedScore.class)
                .setParameter("tender", tender)
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

    /** The computed scores of a tender with bid, supplier and lot: by lot, best rank first, then by supplier. */
    List<LotScore> computed(long tender) {
        return em.createQuery(
                        "select s from LotScore s join fetch s.lot l join fetch s.bid b join fetch b.organization o"
                                + " where l.tender.id = :tender order by l.position, coalesce(s.rank, 1000000), o.name",
                        LotScore.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
