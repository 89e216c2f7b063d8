package global.giga.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Contracts in the database. */
@ApplicationScoped
class Contracts {
    @Inject
    EntityManager em;

    /** The contracts of a tender with suppliers, by number. */
    List<Contract> of(long tender) {
        return em.createQuery("select c from Contract c where c.tender.id = :tender order by c.number", Contract.class)
                .setParameter("tender", tender)
                .setHint("eclipselink.batch", "c.bid.organization")
                .setHint("eclipselink.batch", "c.lines.offer.item.lot")
                .getResultList();
    }

    void add(Contract contract) {
        em.persist(contract);
        em.flush();
    }
}
