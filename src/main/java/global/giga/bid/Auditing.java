package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.audit.Entries;
import global.giga.audit.EntryFilter;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Reads the audit trail. Entries about bids are not there for anybody while their tender takes bids (R4.4). */
@Service
@RolesAllowed({Role.AUDITOR_ROLE, Role.ADMIN_ROLE})
public class Auditing {
    @Inject
    Entries entries;

    @Inject
    Tenders tenders;

    @Inject
    Clock clock;

    /** The newest first. */
    public List<AuditEntry> page(Caller caller, EntryFilter filter, int first, int most) {
        return entries.page(filter, secret(), first, most);
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
