package global.giga.party;

import global.giga.kernel.Sha256;
import global.giga.kernel.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Counts of attempts in the database. */
@ApplicationScoped
public class Throttles {
    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Books at all places or at none.
     *
     * @throws jakarta.persistence.PersistenceException when another first attempt at a place came at the same moment
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void book(List<Throttling.Place> places) {
        var now = clock.instant();
        em.createQuery("delete from Throttle t where t.triedAt < :before")
                .setParameter("before", now.minus(Throttle.MEMORY))
                .executeUpdate();
        places.forEach(place -> throttle(place, now).book(place.limit(), now));
        em.flush();
    }

    private Throttle throttle(Throttling.Place place, Instant now) {
        var known = locked(place);
        if (known != null) {
            return known;
        }
        var fresh = new Throttle(key(place), now);
        em.persist(fresh);
        return fresh;
    }

    @Transactional
    void right(List<Throttling.Place> places) {
        for (var place : places) {
            var throttle = locked(place);
            if (throttle != null && place.limit() == Limit.ADDRESS) {
                throttle.giveBack(clock.instant());
            } else if (throttle != null) {
                em.remove(throttle);
            }
        }
    }

    private Throttle locked(Throttling.Place place) {
        return em.find(Throttle.class, key(place), LockModeType.PESSIMISTIC_WRITE);
    }

    private Sha256 key(Throttling.Place place) {
        return vault.fingerprint("throttle", place.limit() + ":" + place.name());
    }
}
