package global.giga.evaluation.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Decisions on the form of bids in the database. */
@ApplicationScoped
public class FormalChecks {
    @Inject
    EntityManager em;

    /** Those of a tender with bid and supplier, in the order in which they were first made. */
    public List<FormalCheck> of(long tender) {
        return em.createQuery(
                        "select c from FormalCheck c join fetch c.bid b join fetch b.organization"
                                + " where b.tender.id = :tender order by c.id",
                        FormalCheck.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The decisions on an organisation's bids for which it can, could or did send a document, with bid and tender, newest first. */
    public List<FormalCheck> curable(long organization) {
        return em.createQuery(
                        "select c from FormalCheck c join fetch c.bid b join fetch b.tender"
                                + " where b.organization.id = :organization and (c.cureUntil is not null or c.fileName is not null)"
                                + " order by c.id desc",
                        FormalCheck.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    public Optional<FormalCheck> byId(long id) {
        return Optional.ofNullable(em.find(FormalCheck.class, id));
    }

    public void add(FormalCheck check) {
        em.persist(check);
        em.flush();
    }
}
