package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.audit.Fault;
import global.giga.audit.Recent;
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
import java.util.stream.Stream;

/**
 * Compares database and audit trail where an opening begins and where it ends, checks the trail itself, and records what
 * does not agree. It stops no opening, or else whoever can edit a row could; the minutes name it.
 */
@ApplicationScoped
public class Discrepancies {
    private static final String ACT = "opening.discrepancy";
    private static final String FAULT = "opening.trail-fault";

    /** More faults of the trail than these are not told one by one. */
    private static final int MOST = 100;

    @Inject
    Comparison comparison;

    @Inject
    Recent trail;

    @Inject
    Openings openings;

    @Inject
    AuditTrail audit;

    /** What is wrong at this instant, each as the entry that records it; nobody who writes to the trail waits for it. */
    List<Finding> look(OpeningSession session) {
        var faults = trail.faults(session.tender().id()).stream()
                .limit(MOST)
                .map(fault -> new Finding(FAULT, facts(session, fault)));
        return Stream.concat(
                        comparison.of(session.tender()).stream().map(found -> new Finding(ACT, facts(session, found))),
                        faults)
                .toList();
    }

    /** An act of the trail with its facts. */
    record Finding(String act, Map<String, Object> facts) {}

    /** Records each that this opening has not recorded yet. */
    void record(OpeningSession session, Caller caller, List<Finding> findings) {
        var known =
                recorded(session, ACT, FAULT).stream().map(AuditEntry::facts).collect(Collectors.toSet());
        findings.stream()
                .filter(finding -> !known.contains(Json.write(finding.facts())))
                .forEach(finding -> audit.record(finding.act(), caller, finding.facts()));
    }

    private static Map<String, Object> facts(OpeningSession session, Fault fault) {
        var facts = new TreeMap<String, Object>();
        facts.put("tender", session.tender().id());
        facts.put("kind", session.kind());
        facts.put("finding", fault.kind());
        facts.put("entry", fault.number());
        return facts;
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

    private List<AuditEntry> recorded(OpeningSession session, String... acts) {
        return openings.trail(session.tender().id(), acts).stream()
                .filter(entry ->
                        entry.fact("kind").orElse("").equals(session.kind().name()))
                .toList();
    }

    /** What was recorded at this opening, for its minutes. */
    List<Incident> incidents(OpeningSession session) {
        return recorded(session, ACT, FAULT).stream()
                .map(entry -> incident(session, entry))
                .toList();
    }

    private Incident incident(OpeningSession session, AuditEntry entry) {
        var fault = entry.act().equals(FAULT);
        return new Incident(
                fault ? Event.TRAIL : Event.DISCREPANCY,
                entry.recordedAt(),
                fault ? "#" + entry.fact("entry").orElseThrow() : whom(session, entry),
                null,
                entry.fact("finding").orElseThrow());
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
