package global.giga.bid;

import global.giga.tender.Followers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;

/** The suppliers that have a draft or a sealed bid. */
@ApplicationScoped
public class Bidders implements Followers {
    @Inject
    EntityManager em;

    @Override
    public Set<Long> of(long tender) {
        var all = new HashSet<Long>(
                em.createQuery("select d.key.organization from Draft d where d.tender.id = :tender", Long.class)
                        .setParameter("tender", tender)
                        .getResultList());
        all.addAll(em.createQuery(
                        "select distinct s.organization.id from SealedBid s where s.tender.id = :tender", Long.class)
                .setParameter("tender", tender)
                .getResultList());
        return all;
    }
}
