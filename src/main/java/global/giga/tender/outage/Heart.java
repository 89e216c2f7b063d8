package global.giga.tender.outage;

import global.giga.kernel.Unattended;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Beats while the portal can be used, which includes that its database takes what is written: every 30 seconds, on one
 * node of several. A pause of more than 90 seconds is an outage from the last beat to the next.
 */
@Unattended
public class Heart {
    /** Every node beats so often. */
    public static final Duration EVERY = Duration.ofSeconds(30);

    static final Duration MISSED = EVERY.multipliedBy(3);
    private static final Duration LEASE = EVERY.minusSeconds(5);

    @Inject
    Availability availability;

    @Inject
    Clock clock;

    /** @return whether this node is the one that beat */
    public boolean beat() {
        var now = clock.instant();
        if (!availability.lease(now, LEASE)) {
            return false;
        }
        var newest = availability.newest();
        if (newest.filter(last -> !outage(last.endedAt(), now)).isPresent()) {
            newest.get().beat(now);
        } else {
            availability.add(new UpInterval(now));
        }
        return true;
    }

    private static boolean outage(Instant last, Instant now) {
        return Duration.between(last, now).compareTo(MISSED) > 0;
    }
}
