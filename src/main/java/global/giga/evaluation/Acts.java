package global.giga.evaluation;

import static java.util.stream.Collectors.toMap;

import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.party.Account;
import global.giga.party.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who did what in an evaluation, from the audit trail. */
@ApplicationScoped
public class Acts {
    @Inject
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    /** The acts on one tender. */
    public record Done(List<AuditEntry> entries, List<Member> members, List<ReportSignature> signed) {
        /** Those of a result, first come first. */
        public List<ReportSignature> signatures(String sha256) {
            return signed.stream().filter(s -> s.sha256().equals(sha256)).toList();
        }

        /** When an act happened last. */
        public Optional<Instant> at(String act) {
            return last(act).map(AuditEntry::recordedAt);
        }

        /** A fact of the last such act. */
        public Optional<String> fact(String act, String name) {
            return last(act)
                    .map(e -> Json.readMap(e.facts(), Object.class).get(name))
                    .map(Object::toString);
        }

        private Optional<AuditEntry> last(String act) {
            return entries.stream().filter(e -> e.act().equals(act)).reduce((first, second) -> second);
        }
    }

    /** Somebody and one kind of act that it did in the evaluation. */
    public record Member(long account, String name, String act) {}

    private static final List<String> OF_MEMBERS = List.of(
            "opening.shared",
            "sheet.handed-in",
            "consensus.recorded",
            "scores.frozen",
            "eligibility.disqualified",
            "eligibility.reinstated");

    public Done of(Caller caller, long tender) {
        var entries = audit.of(caller, tender);
        var names = accounts.all().stream().collect(toMap(Account::id, Account::name));
        var members = entries.stream()
                .filter(e -> OF_MEMBERS.contains(e.act()) && Objects.nonNull(names.get(e.account())))
                .map(e -> new Member(e.account(), names.get(e.account()), e.act()))
                .distinct()
                .toList();
        return new Done(entries, members, signed(tender));
    }

    /** Every signature under a result of the tender, first come first: one statement. */
    List<ReportSignature> signed(long tender) {
        return em.createQuery(
                        "select e, a.name from AuditEntry e, Account a where a.id = e.account and e.tender = :tender"
                                + " and e.act = 'report.signed' order by e.number",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(row -> signature((AuditEntry) row[0], (String) row[1]))
                .toList();
    }

    private static ReportSignature signature(AuditEntry entry, String name) {
        var sha256 = Json.readMap(entry.facts(), Object.class).get("sha256").toString();
        return new ReportSignature(entry.account(), name, entry.recordedAt(), entry.number(), sha256);
    }
}
