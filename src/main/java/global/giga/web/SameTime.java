package global.giga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Answers that tell nothing by how long they take: an act that is quick is waited out. */
@ApplicationScoped
public class SameTime {
    /** Longer than such an act takes on a machine that is not overloaded. */
    static final Duration LEAST = Duration.ofMillis(500);

    @Inject
    Clock clock;

    /** Does it, and returns or throws no earlier than {@link #LEAST} after it began. */
    public void run(Runnable act) {
        var until = clock.instant().plus(LEAST);
        try {
            act.run();
        } finally {
            waitFor(until);
        }
    }

    private void waitFor(Instant until) {
        var rest = Duration.between(clock.instant(), until);
        if (!rest.isNegative()) {
            try {
                Thread.sleep(rest.toMillis() + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
