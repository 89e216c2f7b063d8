package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.bid.OpeningMinutes.Event;
import global.giga.bid.OpeningMinutes.Incident;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares database and audit trail where an opening begins and where it ends, and records what does not agree. It stops
 * no opening, or else whoever can edit a row could; the minutes name it.
 */
@ApplicationScoped
public class Discrepancies {
    private static final String ACT = "opening.discrepancy";

    @Inject
    Comparison comparison;

    @Inject
    Openings openings;

    @Inject
    AuditTrail audit;

    /** Records each that this opening has not recorded yet. */
    void record(OpeningSession session, Caller caller) {
        var known = recorded(session).stream().map(AuditEntry::facts).collect(Collectors.toSet());
        comparison.of(session.tender()).stream()
                .map(found -> facts(session, found))
                .filter(facts -> !known.contains(Json.write(facts)))
                .forEach(facts -> audit.record(ACT, caller, facts));
    }

    private Map<String, Object> facts(OpeningSession session, Discrepancy found) {
        var facts = new TreeMap<String, Object>();
        facts.put("tender", session.tender().id());
        facts.put("kind", session.kind());
        facts.put("finding", found.kind());
        if (found.receipt() != null) {
            facts.put("receipt", found.receipt());
        }
        if (found.entry() != null) {
            facts.put("entry", found.entry());
        }
        openings.supplier(found).ifPresent(supplier -> facts.put("supplier", supplier));
        return facts;
    }

    private List<AuditEntry> recorded(OpeningSession session) {
        return openings.trail(session.tender().id(), ACT).stream()
                .filter(entry ->
                        entry.fact("kind").orElse("").equals(session.kind().name()))
                .toList();
    }

    /** What was recorded at this opening, for its minutes. */
    List<Incident> incidents(OpeningSession session) {
        return recorded(session).stream()
                .map(entry -> new Incident(
                        Event.DISCREPANCY,
                        entry.recordedAt(),
                        whom(session, entry),
                        null,
                        entry.fact("finding").orElseThrow()))
                .toList();
    }

    /* The supplier and the receipt, or the tender. */
    private String whom(OpeningSession session, AuditEntry entry) {
        var receipt = entry.fact("receipt").orElseGet(() -> session.tender().reference());
        return entry.fact("supplier")
                .map(Long::valueOf)
                .flatMap(openings::name)
                .map(name -> name + ", " + receipt)
                .orElse(receipt);
    }
}
