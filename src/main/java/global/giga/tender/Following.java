package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * Suppliers' people follow a tender: they are told of answers, amendments, extensions and a cancellation as those are who
 * bid. Nobody else learns who follows.
 */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Following {
    /* Under "tender" it would stand in the trail that the tender's people read. */
    private static final String OF = "followed";

    @Inject
    Tenders tenders;

    @Inject
    Audience audience;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether the caller follows the tender. @throws NotFound for a draft */
    public boolean follows(Caller caller, long tenderId) {
        return audience.find(published(tenderId).id(), caller.account()).isPresent();
    }

    /** Follows from now on; once is enough. @throws NotFound for a draft */
    public void follow(Caller caller, long tenderId) {
        var tender = published(tenderId);
        if (audience.find(tenderId, caller.account()).isEmpty()) {
            audience.add(tender, caller.account(), clock.instant());
            audit.record("notice.followed", caller, Map.of(OF, tenderId));
        }
    }

    /** Does so no more. @throws NotFound for a draft */
    public void leave(Caller caller, long tenderId) {
        published(tenderId);
        audience.find(tenderId, caller.account()).ifPresent(follower -> {
            audience.remove(follower);
            audit.record("notice.left", caller, Map.of(OF, tenderId));
        });
    }

    private Tender published(long tenderId) {
        var tender = tenders.get(tenderId);
        if (tender.statusAt(clock.instant()) == TenderStatus.DRAFT) {
            throw new NotFound();
        }
        return tender;
    }
}
