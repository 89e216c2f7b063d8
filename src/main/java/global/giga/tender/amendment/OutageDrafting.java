package global.giga.tender.amendment;

import global.giga.audit.AuditTrail;
import global.giga.audit.Entries;
import global.giga.kernel.Caller;
import global.giga.notice.NoticeKind;
import global.giga.tender.Announcing;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Drafts what makes an outage good, into the amendment that is being drafted where there is one (R1.6). */
@ApplicationScoped
public class OutageDrafting {
    @Inject
    Amendments amendments;

    @Inject
    Announcing announcing;

    @Inject
    Entries entries;

    @Inject
    AuditTrail audit;

    /** Outages that ended until then are made good; null for none. */
    public Instant madeGood(Tender tender) {
        return amendments.madeGoodTill(tender.id()).orElse(null);
    }

    /** Does nothing where it was drafted before, or where the bids are being opened. */
    public void draft(Tender tender, Duration outage, Instant till, Instant least, Instant now) {
        if (!entries.of(tender.id(), "opening.started").isEmpty()) {
            return;
        }
        var found = amendments.draft(tender.id());
        var amendment = found.orElseGet(() -> new Amendment(tender, now));
        if (!amendment.extend(outage, till, least, OutageWords.of(tender.terms(), outage), now)) {
            return;
        }
        if (found.isEmpty()) {
            amendments.add(amendment);
        }
        tellStaff(tender, outage);
        audit.record(
                "amendment.drafted",
                Caller.ANONYMOUS,
                Map.of(
                        "tender", tender.id(),
                        "number", amendment.number(),
                        "outageSeconds", outage.toSeconds(),
                        "outageTill", till));
    }

    private void tellStaff(Tender tender, Duration outage) {
        var path = "/staff/amend?id=" + tender.id();
        var minutes = outage.toMinutes();
        announcing.approvers(tender, NoticeKind.OUTAGE_DRAFTED, path, minutes);
        announcing.officers(tender, NoticeKind.OUTAGE_DRAFTED, path, minutes);
    }
}
