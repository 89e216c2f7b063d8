package global.giga.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;

/** Why fragile winners stay, in the database. */
@ApplicationScoped
public class FragileReasons {
    @Inject
    EntityManager em;

    /** By code of the lot. */
    Map<String, FragileReason> of(long tender) {
        return em.createQuery(
                        "select r from FragileReason r join fetch r.lot l where l.tender.id = :tender",
                        FragileReason.class)
                .setParameter("tender", tender)
                .getResultStream()
                .collect(Collectors.toMap(reason -> reason.lot().code(), reason -> reason));
    }

    void store(FragileReason reason) {
        em.persist(reason);
    }
}
