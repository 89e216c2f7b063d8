package global.giga.tender.amendment;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Announcing;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.Tenders;
import global.giga.tender.question.Clarifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Ends a published tender before its award. */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Cancelling {
    /** The most characters of a reason. */
    public static final int LONGEST = 2000;

    @Inject
    Tenders tenders;

    @Inject
    Clarifications clarifications;

    @Inject
    Announcing announcing;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Cancels with a reason that everybody reads. Sealed bids are never opened.
     *
     * @throws TenderNotInState for a draft, which nobody knows of, and from the award on
     * @throws ReasonNeeded without a reason, or with one of more than {@value #LONGEST} characters
     */
    @NeedsDuty(Duty.APPROVER)
    public void cancel(Caller caller, long tenderId, String reason) {
        var tender = tenders.locked(tenderId);
        var stripped = reason == null ? "" : reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new ReasonNeeded(LONGEST);
        }
        tender.cancel(stripped, clock.instant());
        tell(tender);
        audit.record("tender.cancelled", caller, Map.of("tender", tenderId, "reason", stripped));
    }

    private void tell(Tender tender) {
        var path = "/open/tender?id=" + tender.id();
        var reason = tender.cancelReason();
        announcing.suppliers(tender, clarifications.askers(tender.id()), NoticeKind.TENDER_CANCELLED, path, reason);
        announcing.team(tender, NoticeKind.TENDER_CANCELLED, path, reason);
    }
}
