package global.giga.bid;

import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Compares tenders and sealed bids in the database with what the audit trail says of them. Worth as much as the chain: it
 * is for {@link global.giga.audit.AuditTrail#verify} to tell that the trail itself is whole. Openings make the same
 * comparison by themselves.
 */
@Service
@RolesAllowed({Role.AUDITOR_ROLE, Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Integrity {
    @Inject
    Tenders tenders;

    @Inject
    Comparison comparison;

    /** All of a tender; nothing where database and trail agree. */
    @NeedsDuty(unless = {Role.AUDITOR_ROLE, Role.ADMIN_ROLE})
    public List<Discrepancy> check(Caller caller, long tenderId) {
        return comparison.of(tenders.get(tenderId));
    }

    /** All of all tenders, the newest tender first. */
    @RolesAllowed({Role.AUDITOR_ROLE, Role.ADMIN_ROLE})
    public List<Discrepancy> checkAll(Caller caller) {
        return tenders.all().stream().flatMap(t -> comparison.of(t).stream()).toList();
    }
}
