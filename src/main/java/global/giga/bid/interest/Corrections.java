package global.giga.bid.interest;

import global.giga.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Corrections of declared conflicts in the database. */
@ApplicationScoped
public class Corrections {
    private static final String ALL = "select c from Correction c join fetch c.account join fetch c.organization"
            + " left join fetch c.decidedBy where ";

    @Inject
    EntityManager em;

    /** Those of a tender as they were asked for: one statement. */
    List<Correction> of(long tender) {
        return em.createQuery(ALL + "c.tender.id = :tender order by c.askedAt, c.id", Correction.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** Those of an account, newest first: one statement. */
    List<Correction> ofAccount(long account) {
        return em.createQuery(
                        "select c from Correction c join fetch c.tender join fetch c.organization"
                                + " where c.account.id = :account order by c.askedAt desc, c.id desc",
                        Correction.class)
                .setParameter("account", account)
                .getResultList();
    }

    Correction byId(long tender, long id) {
        return of(tender).stream().filter(c -> c.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    void add(Correction correction) {
        em.persist(correction);
        em.flush();
    }
}
