package global.giga.tender;

import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who follows which tender, in the database. */
@ApplicationScoped
public class Audience {
    @Inject
    EntityManager em;

    /** The people who follow the tender. */
    List<Account> of(long tender) {
        return em.createQuery("select a from Follower f join f.account a where f.tender = :tender", Account.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    Optional<Follower> find(long tender, long account) {
        return em.createQuery(
                        "select f from Follower f where f.tender = :tender and f.account.id = :account", Follower.class)
                .setParameter("tender", tender)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    void add(Tender tender, long account, Instant now) {
        em.persist(new Follower(tender, em.getReference(Account.class, account), now));
    }

    void remove(Follower follower) {
        em.remove(follower);
    }
}
