package global.giga.party;

import global.giga.audit.AuditEntry;
import global.giga.kernel.Role;
import java.time.Instant;
import java.util.List;

/** What the portal holds of a person, for the person: no hash, no secret, nothing of others. */
public record PersonalData(
        String name,
        String email,
        String language,
        Role role,
        String organization,
        boolean administrator,
        Instant verifiedAt,
        List<Act> acts) {
    /** Something the person did. */
    public record Act(Instant at, String act, Long tender) {}

    static PersonalData of(Account account, List<AuditEntry> entries) {
        return new PersonalData(
                account.name(),
                account.email(),
                account.language(),
                account.role(),
                account.organization().name(),
                account.administrator(),
                account.verifiedAt(),
                entries.stream()
                        .map(entry -> new Act(entry.recordedAt(), entry.act(), entry.tender()))
                        .toList());
    }
}
