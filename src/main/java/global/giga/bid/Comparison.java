package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.audit.Entries;
import global.giga.tender.PublishedDigest;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tender and its sealed bids in the database beside what the audit trail says of them; it asks for no caller. */
@ApplicationScoped
public class Comparison {
    private static final String DEADLINE = "closesAt";

    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Entries entries;

    /** Nothing where database and trail agree. */
    List<Discrepancy> of(Tender tender) {
        var found = new ArrayList<Discrepancy>();
        published(tender, found);
        var trail = entries.of(tender.id(), "bid.sealed", "bid.withdrawn");
        new BidsAgainstTrail(tender, bids.sealed(tender), trail).check(found);
        return found;
    }

    /**
     * The deadline that was published, whatever the tender says now: that of the newest entry which states one. Empty
     * where the trail knows none.
     */
    Optional<Instant> deadline(long tender) {
        return newest(fixed(tender), DEADLINE)
                .flatMap(entry -> entry.fact(DEADLINE))
                .map(Instant::parse);
    }

    /* The newest entry that fixes the deadline and the terms counts, so that amendments may follow the publication. */
    private List<AuditEntry> fixed(long tender) {
        return entries.of(tender, "tender.published", "tender.amended", "tender.extended");
    }

    private static Optional<AuditEntry> newest(List<AuditEntry> fixed, String fact) {
        return fixed.stream().filter(entry -> entry.fact(fact).isPresent()).reduce((earlier, later) -> later);
    }

    private void published(Tender tender, List<Discrepancy> found) {
        var fixed = fixed(tender.id());
        if (fixed.isEmpty()) {
            if (tender.closesAt() != null || tender.statusAt(Instant.EPOCH) != TenderStatus.DRAFT) {
                found.add(new Discrepancy(Discrepancy.Kind.NOT_PUBLISHED, tender.id(), null, null));
            }
            return;
        }
        var closesAt = tender.closesAt() == null ? "" : tender.closesAt().toString();
        differs(fixed, DEADLINE, closesAt, Discrepancy.Kind.DEADLINE, tender, found);
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
        newest(fixed, fact)
                .filter(entry -> !entry.fact(fact).orElseThrow().equals(found))
                .ifPresent(entry -> all.add(new Discrepancy(kind, tender.id(), null, entry.number())));
    }
}
