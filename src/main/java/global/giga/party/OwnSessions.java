package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where somebody is signed in, and how to end it. */
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.SUPPLIER_ROLE, Role.EVALUATOR_ROLE, Role.ADMIN_ROLE, Role.AUDITOR_ROLE})
public class OwnSessions {
    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /**
     * A browser.
     *
     * @param device such as "Firefox, Windows"; empty when it did not say
     * @param current whether it is the one that asks
     */
    public record Line(long id, String device, Instant createdAt, Instant lastSeenAt, boolean current) {}

    /** The one used last first. */
    public List<Line> all(Caller caller, String token) {
        var own = Tokens.digest(token);
        return sessions.of(caller.account()).stream()
                .map(s -> new Line(
                        s.id(),
                        s.device(),
                        s.createdAt(),
                        s.lastSeenAt(),
                        s.token().equals(own)))
                .toList();
    }

    /** @throws NotFound when the caller has no such session */
    public void end(Caller caller, long id) {
        if (!sessions.end(caller.account(), id)) {
            throw new NotFound();
        }
        audit.record("session.ended", caller, Map.of("sessions", 1));
    }

    /** Ends all but the one with this secret. */
    public void endOthers(Caller caller, String token) {
        int ended = sessions.endOthers(caller.account(), token);
        audit.record("session.ended", caller, Map.of("sessions", ended));
    }
}
