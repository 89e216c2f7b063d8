package global.giga.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Questions about prices in the database. */
@ApplicationScoped
public class PriceQuestions {
    @Inject
    EntityManager em;

    /** Of a tender with bid, supplier and lot, oldest first: one statement. */
    List<PriceQuestion> of(long tender) {
        return em.createQuery(
                        "select q from PriceQuestion q join fetch q.lot join fetch q.bid b join fetch b.organization"
                                + " where b.tender.id = :tender order by q.askedAt, q.id",
                        PriceQuestion.class)
                .setParameter("tender", tender)
                .setHint("eclipselink.join-fetch", "q.bid.organization")
                .getResultList();
    }

    void add(PriceQuestion question) {
        em.persist(question);
        em.flush();
    }
}
