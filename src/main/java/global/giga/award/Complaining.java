package global.giga.award;

import global.giga.audit.AuditTrail;
import global.giga.award.Complaint.Decision;
import global.giga.bid.Bids;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Announcing;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.ReasonNeeded;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Complaints of bidders against an award, and the decisions on them (R4.3). */
@OnBids
@Service
public class Complaining {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Awards awards;

    @Inject
    Announcing announcing;

    @Inject
    TenderNews news;

    @Inject
    Told told;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Complains. From then on the award waits for the decision.
     *
     * @throws NotFound unless the supplier's bid in the tender was opened
     * @throws TenderNotInState unless an award is in its standstill
     * @throws StandstillOver at the end of the standstill and later; the attempt is recorded
     * @throws ComplaintPending while a complaint of the supplier about this award is not decided
     * @throws ReasonNeeded for nothing, and for more than {@value Complaint#LONGEST} characters
     */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public void complain(Caller caller, long tenderId, String text) {
        var bid = bids.opened(tenderId).stream()
                .filter(b -> b.organization().id().equals(caller.organization()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.STANDSTILL);
        var award = awards.current(tender).orElseThrow(NotFound::new);
        var now = clock.instant();
        try {
            award.requireStandstill(now);
        } catch (StandstillOver late) {
            audit.recordRefusal("complaint.late", caller, Map.of("tender", tenderId, "until", award.standsUntil()));
            throw late;
        }
        if (own(caller, tenderId).stream().anyMatch(Complaint::open)) {
            throw new ComplaintPending();
        }
        var written = Reasons.written(text, Complaint.LONGEST);
        var complaint = new Complaint(award, bid.organization(), written, caller.account(), now);
        awards.add(complaint);
        announcing.team(tender, NoticeKind.COMPLAINT_RECEIVED, "/committee/award?tender=" + tenderId);
        audit.record("award.complained", caller, Map.of("tender", tenderId, "complaint", complaint.id()));
    }

    private List<Complaint> own(Caller caller, long tenderId) {
        return awards.complaints(tenderId).stream()
                .filter(c -> c.organization().id().equals(caller.organization()))
                .toList();
    }

    /**
     * Decides on a complaint: where it is rejected the award goes on, where it is upheld the award is annulled and the
     * tender goes back to its evaluation.
     *
     * @throws NotFound when the tender has no such complaint
     * @throws TenderNotInState unless an award is in its standstill
     * @throws ComplaintDecided when there is a decision already, or its award was annulled meanwhile
     * @throws ReasonNeeded without reasons
     */
    @RolesAllowed(Role.STAFF_ROLE)
    @NeedsDuty(Duty.OFFICER)
    public void decide(Caller caller, long tenderId, long complaintId, Decision decision, String reasons) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.STANDSTILL);
        var complaint = awards.complaint(complaintId)
                .filter(c -> c.award().tender().equals(tender))
                .orElseThrow(NotFound::new);
        var why = Reasons.written(reasons, Complaint.LONGEST);
        var now = clock.instant();
        complaint.decide(decision, why, caller.account(), now);
        news.tellOrganizations(
                Set.of(complaint.organization().id()),
                NoticeKind.COMPLAINT_DECIDED,
                tender,
                "/supplier/result?tender=" + tenderId,
                decision);
        if (decision == Decision.UPHELD) {
            annul(tender, complaint.award(), why);
        }
        audit.record(
                "complaint.decided",
                caller,
                Map.of("tender", tenderId, "complaint", complaintId, "decision", decision));
    }

    private void annul(Tender tender, Award award, String why) {
        var now = clock.instant();
        award.annul(why, now);
        tender.reopenEvaluation(now);
        told.bidders(tender, NoticeKind.AWARD_ANNULLED);
        announcing.team(tender, NoticeKind.AWARD_ANNULLED, "/committee/award?tender=" + tender.id());
    }

    /** The complaints in a tender, oldest first. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public List<Complaint> list(Caller caller, long tenderId) {
        return awards.complaints(tenderId);
    }
}
