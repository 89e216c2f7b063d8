package global.giga;

import global.giga.kernel.DatabaseClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A database whose clock goes where tests travel in time; it may be made wrong. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TravellingDatabase extends DatabaseClock {
    @Inject
    Clock clock;

    private Duration wrong = Duration.ZERO;

    /** From now on it is late by so much. */
    public void late(Duration by) {
        wrong = by;
    }

    @Override
    public Instant instant() {
        return clock.instant().minus(wrong);
    }

    /** What the database says itself. */
    public Instant itself() {
        return super.instant();
    }
}
