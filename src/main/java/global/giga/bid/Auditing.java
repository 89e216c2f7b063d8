package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.audit.Entries;
import global.giga.audit.EntryFilter;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.party.Account;
import global.giga.party.Accounts;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the audit trail. Entries about bids are not there for anybody while their tender takes bids (R4.4). */
@Service
@RolesAllowed({Role.AUDITOR_ROLE, Role.ADMIN_ROLE})
public class Auditing {
    private static final Long NOBODY = -1L;

    @Inject
    Entries entries;

    @Inject
    Tenders tenders;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * An entry with the person who acted.
     *
     * @param who the name of the account today, empty for nobody signed in
     */
    public record Line(AuditEntry entry, String who) {}

    /** The newest first. */
    public List<Line> page(Caller caller, EntryFilter filter, int first, int most) {
        var page = entries.page(filter, secret(), first, most);
        var names = accounts.names(page.stream()
                .map(AuditEntry::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.stream()
                .map(e -> new Line(e, e.account() == null ? "" : names.getOrDefault(e.account(), "#" + e.account())))
                .toList();
    }

    /** The account with that address or number; one that does not exist where there is none, null for none asked. */
    public Long account(Caller caller, String person) {
        if (person == null || person.isBlank()) {
            return null;
        }
        return person.strip().matches("\\d{1,18}")
                ? Long.valueOf(person.strip())
                : accounts.byEmail(person).map(Account::id).orElse(NOBODY);
    }

    public long count(Caller caller, EntryFilter filter) {
        return entries.count(filter, secret());
    }

    /** The next ones after a number, oldest first. */
    public List<AuditEntry> after(Caller caller, long number, EntryFilter filter, int most) {
        return entries.after(number, filter, secret(), most);
    }

    /** What there is to choose from: the acts of the trail; those of bids whether there are any or not. */
    public List<String> acts(Caller caller) {
        return Stream.concat(
                        entries.acts().stream().filter(act -> !act.startsWith("bid.")),
                        Stream.of("bid.late", "bid.sealed", "bid.withdrawn"))
                .sorted()
                .toList();
    }

    /** What there is to choose from: tenders, newest first. */
    public List<Tender> tenders(Caller caller) {
        return tenders.all();
    }

    private List<Long> secret() {
        var now = clock.instant();
        return tenders.all().stream()
                .filter(t -> t.closesAt() == null || now.isBefore(t.closesAt()))
                .map(Tender::id)
                .toList();
    }
}
