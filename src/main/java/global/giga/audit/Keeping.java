package global.giga.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps signing where the chain ends, every hour in which something happened, and has it time-stamped where {@code
 * app.tsa.url} names an authority. No transaction is open while the authority is asked; one that does not answer is
 * asked again the next time.
 */
@ApplicationScoped
public class Keeping {
    private static final Logger LOG = System.getLogger(Keeping.class.getName());
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(4);
    private static final int STAMPS = 10;

    @Inject
    AuditTrail trail;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "app.tsa.url")
    Optional<String> authority;

    /** One round, on one node: others that come within four minutes do nothing. */
    public void round() {
        if (!checkpoints.lease(LEASE)) {
            return;
        }
        var newest = trail.newestCheckpoint();
        if (newest.filter(c -> c.madeAt().plus(EVERY).isAfter(clock.instant())).isEmpty()) {
            trail.checkpoint();
        }
        authority.ifPresent(this::stamp);
    }

    private void stamp(String address) {
        var stamping = new TimeStamping(URI.create(address));
        try {
            for (var checkpoint : checkpoints.unstamped(STAMPS)) {
                var stamp = stamping.stamp(checkpoint.jws());
                checkpoints.add(new AuditStamp(checkpoint.id(), stamp.at(), address, stamp.base64()));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No time-stamp from {0}, asked again in the next round: {1}", address, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
