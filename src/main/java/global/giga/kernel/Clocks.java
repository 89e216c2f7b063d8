package global.giga.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock: UTC, milliseconds. The sample world, and nothing else of the portal (a test holds it), may set the time
 * of its own thread, so that its tender was published weeks before its bids came in.
 */
@ApplicationScoped
public class Clocks {
    private static final ThreadLocal<Instant> TRAVELLED = new ThreadLocal<>();
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    @Produces
    public Clock clock() {
        return new PortalClock();
    }

    /** Sets the time of this thread until it comes back. */
    public static void travel(Instant to) {
        TRAVELLED.set(to);
    }

    public static void comeBack() {
        TRAVELLED.remove();
    }

    private static final class PortalClock extends Clock {
        @Override
        public Instant instant() {
            var travelled = TRAVELLED.get();
            return travelled == null ? SYSTEM.instant() : travelled;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
