package global.giga.party;

import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import global.giga.kernel.Vault;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Slows down guessing, for all nodes and across restarts. What it keeps tells no address and no account. */
@Service
@PermitAll
public class Throttling {
    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Where attempts are counted together: an account, a known device, a network address. */
    record Place(Limit limit, String name) {}

    /**
     * Books an attempt at each of the places, whatever becomes of it.
     *
     * @throws TooManyAttempts when one of them has to wait; then none is booked
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void book(List<Place> places) {
        var now = clock.instant();
        em.createQuery("delete from Throttle t where t.triedAt < :before")
                .setParameter("before", now.minus(Throttle.MEMORY))
                .executeUpdate();
        for (var place : places) {
            var key = key(place);
            var throttle = em.find(Throttle.class, key, LockModeType.PESSIMISTIC_WRITE);
            if (throttle == null) {
                throttle = new Throttle(key, now);
                em.persist(throttle);
            }
            throttle.book(place.limit(), now);
        }
        em.flush();
    }

    /** Where a letter is counted that somebody asks for who is not signed in. */
    static List<Place> letters(Browser browser) {
        return browser.address().isEmpty() ? List.of() : List.of(new Place(Limit.LETTERS, browser.address()));
    }

    /** The attempt that was booked last was right: an account or device starts anew, an address gets that one back. */
    public void right(List<Place> places) {
        for (var place : places) {
            var throttle = em.find(Throttle.class, key(place), LockModeType.PESSIMISTIC_WRITE);
            if (throttle != null && place.limit() == Limit.ADDRESS) {
                throttle.giveBack(clock.instant());
            } else if (throttle != null) {
                em.remove(throttle);
            }
        }
    }

    private Sha256 key(Place place) {
        return vault.fingerprint("throttle", place.limit() + ":" + place.name());
    }
}
