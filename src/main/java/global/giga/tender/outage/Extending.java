package global.giga.tender.outage;

import global.giga.kernel.Unattended;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.OutageDrafting;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Applies R1.6 to each published tender that is not opened, each in a transaction of its own: what it drafts waits for an
 * approver.
 */
@Unattended
public class Extending {
    /** Before the window of a deadline no outage counts; a closed tender is looked at while it is not opened. */
    private static final Duration AHEAD = OutageRule.LOOK;

    /** Where bids were not opened for so long, the deadline is history. */
    private static final Duration BEHIND = Duration.ofDays(30);

    @Inject
    Tenders tenders;

    @Inject
    Availability availability;

    @Inject
    OutageDrafting drafting;

    @Inject
    Clock clock;

    /** Published tenders whose deadline is near or past. */
    public List<Long> due() {
        var now = clock.instant();
        return tenders.published().stream()
                .filter(tender -> tender.statusAt(Instant.EPOCH) == TenderStatus.PUBLISHED)
                .filter(tender -> tender.closesAt().isBefore(now.plus(AHEAD)))
                .filter(tender -> tender.closesAt().isAfter(now.minus(BEHIND)))
                .map(Tender::id)
                .toList();
    }

    /** Drafts the extension that an outage asks for; nothing where it asks none, or is drafted or made good already. */
    public void extend(long tender) {
        var now = clock.instant();
        var published = tenders.locked(tender);
        if (published.statusAt(Instant.EPOCH) != TenderStatus.PUBLISHED) {
            return;
        }
        var deadline = published.closesAt();
        var ups = availability.since(deadline.minus(OutageRule.LOOK));
        OutageRule.apply(deadline, drafting.madeGood(published), ups, now)
                .ifPresent(extension ->
                        drafting.draft(published, extension.outage(), extension.till(), extension.deadline(), now));
    }
}
