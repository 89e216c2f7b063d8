package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.audit.Entries;
import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.PublishedDigest;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares tenders and sealed bids in the database with what the audit trail says of them. Worth as much as the chain: it
 * is for {@link global.giga.audit.AuditTrail#verify} to tell that the trail itself is whole.
 */
@Service
@RolesAllowed({Role.AUDITOR_ROLE, Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Integrity {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Entries entries;

    /** All of a tender; nothing where database and trail agree. */
    @NeedsDuty(unless = {Role.AUDITOR_ROLE, Role.ADMIN_ROLE})
    public List<Discrepancy> check(Caller caller, long tenderId) {
        return check(tenders.get(tenderId));
    }

    /** All of all tenders, the newest tender first. */
    @RolesAllowed({Role.AUDITOR_ROLE, Role.ADMIN_ROLE})
    public List<Discrepancy> checkAll(Caller caller) {
        return tenders.all().stream().flatMap(t -> check(t).stream()).toList();
    }

    private List<Discrepancy> check(Tender tender) {
        var found = new ArrayList<Discrepancy>();
        published(tender, found);
        var trail = entries.of(tender.id(), "bid.sealed", "bid.withdrawn");
        new BidsAgainstTrail(tender, bids.sealed(tender), trail).check(found);
        return found;
    }

    /* The newest entry that fixes the deadline and the terms counts, so that amendments may follow the publication. */
    private void published(Tender tender, List<Discrepancy> found) {
        var fixed = entries.of(tender.id(), "tender.published", "tender.amended", "tender.extended");
        if (fixed.isEmpty()) {
            if (tender.closesAt() != null || tender.statusAt(Instant.EPOCH) != TenderStatus.DRAFT) {
                found.add(new Discrepancy(Discrepancy.Kind.NOT_PUBLISHED, tender.id(), null, null));
            }
            return;
        }
        var closesAt = tender.closesAt() == null ? "" : tender.closesAt().toString();
        differs(fixed, "closesAt", closesAt, Discrepancy.Kind.DEADLINE, tender, found);
        var digest = PublishedDigest.of(tender, tenders.lots(tender.id())).hex();
        differs(fixed, "terms", digest, Discrepancy.Kind.TERMS, tender, found);
    }

    private static void differs(
            List<AuditEntry> fixed,
            String fact,
            String found,
            Discrepancy.Kind kind,
            Tender tender,
            List<Discrepancy> all) {
        fixed.stream()
                .filter(entry -> entry.fact(fact).isPresent())
                .reduce((earlier, later) -> later)
                .filter(entry -> !entry.fact(fact).orElseThrow().equals(found))
                .ifPresent(entry -> all.add(new Discrepancy(kind, tender.id(), null, entry.number())));
    }
}
