package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.audit.Verified;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Checks the chain and compares it with tenders and bids, in the background; one at a time on a node. */
@Service
@RolesAllowed({Role.AUDITOR_ROLE, Role.ADMIN_ROLE})
public class Examination {
    private static final Logger LOG = System.getLogger(Examination.class.getName());

    @Inject
    AuditTrail trail;

    @Inject
    Integrity integrity;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    private volatile State state = State.NONE;

    /**
     * How far it is, or what came out.
     *
     * @param checked entries of the chain so far
     * @param entries how many there were at the start
     * @param at when it was done, null before
     * @param verified null before the end, and where it could not be done
     */
    public record State(
            boolean running,
            long checked,
            long entries,
            Instant at,
            Verified verified,
            List<Discrepancy> discrepancies) {
        static final State NONE = new State(false, 0, 0, null, null, List.of());

        State with(long now) {
            return new State(true, now, Math.max(now, entries), null, null, List.of());
        }

        /** Of a hundred. */
        public int percent() {
            return entries == 0 ? 0 : Math.toIntExact(checked * 100 / entries);
        }

        public boolean done() {
            return at != null && verified != null;
        }

        public boolean failed() {
            return at != null && verified == null;
        }

        public boolean intact() {
            return done() && verified.intact() && discrepancies.isEmpty();
        }
    }

    /** Begins, unless it runs already. */
    public synchronized void start(Caller caller) {
        if (!state.running()) {
            state = new State(true, 0, trail.length(caller), null, null, List.of());
            executor.submit(() -> run(caller));
        }
    }

    /** The last one, whoever began it. */
    public State state(Caller caller) {
        return state;
    }

    private void run(Caller caller) {
        var entries = state.entries();
        try {
            var verified = trail.verify(caller, checked -> state = state.with(checked));
            var discrepancies = integrity.checkAll(caller);
            state = new State(false, verified.entries(), verified.entries(), clock.instant(), verified, discrepancies);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The audit trail could not be checked", e);
            state = new State(false, 0, entries, clock.instant(), null, List.of());
        }
    }
}
