package global.giga.audit;

import global.giga.kernel.Caller;
import global.giga.kernel.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Records who tried to read or open bids without a duty: in an hour once for an account, act and tender, and at most
 * {@value #MOST} times for an account, so that nobody floods the trail.
 */
@ApplicationScoped
public class RefusedAccess implements Refusals {
    /** The act under which it is recorded. */
    public static final String ACT = "access.refused";

    /** The most entries for an account in an hour. */
    public static final int MOST = 20;

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Logger LOG = System.getLogger(RefusedAccess.class.getName());

    @Inject
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Whoever is refused stays so, whether it can be recorded or not. */
    @Override
    public void withoutDuty(Caller caller, long tenderId, Method act) {
        var name = act.getDeclaringClass().getSimpleName() + "." + act.getName();
        try {
            if (caller.signedIn() && news(caller, tenderId, name)) {
                trail.recordRefusal(ACT, caller, Map.of("tender", tenderId, "what", name));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a refusal could not be recorded", e);
        }
    }

    private boolean news(Caller caller, long tenderId, String name) {
        var known = em.createQuery(
                        "select e from AuditEntry e where e.account = :account and e.act = :act"
                                + " and e.recordedAt > :since",
                        AuditEntry.class)
                .setParameter("account", caller.account())
                .setParameter("act", ACT)
                .setParameter("since", clock.instant().minus(MEMORY))
                .setMaxResults(MOST)
                .getResultList();
        return known.size() < MOST
                && known.stream()
                        .noneMatch(e -> e.tender() == tenderId
                                && e.fact("what").filter(name::equals).isPresent());
    }
}
