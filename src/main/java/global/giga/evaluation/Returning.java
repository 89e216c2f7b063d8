package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.evaluation.committee.OwnScores;
import global.giga.evaluation.committee.Progress;
import global.giga.evaluation.committee.ReturnedSheet;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Opens a sheet again that was handed in (R3.3): its member as long as nobody has seen the scores of the others, the chair
 * until the freeze. The sheet is kept as it was, with its hash in the audit trail. Confirmations of a consensus that rested
 * on it fall, and so does what was taken over from the members without a reason of the chair's own.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Returning {
    @Inject
    Tenders tenders;

    @Inject
    OwnScores own;

    @Inject
    Scores scores;

    @Inject
    Jury jury;

    @Inject
    Deliberation deliberation;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The sheets that were opened again, newest first. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public List<ReturnedSheet> returned(Caller caller, long tenderId) {
        tenders.get(tenderId).requireReached(TenderStatus.TECHNICAL_OPENED, clock.instant());
        return own.returned(tenderId);
    }

    /**
     * Gives a member its sheet back, who is told the reason.
     *
     * @param accountId of a member who judges
     * @throws SheetNotHandedIn when its sheet is open, or it is no member
     * @throws ReasonMissing for a blank reason
     * @throws TenderNotInState once the scores are frozen
     */
    @NeedsDuty(Duty.CHAIR)
    public ReturnedSheet giveBack(Caller caller, long tenderId, long accountId, String reason) {
        var tender = open(tenderId);
        var sheet = reopen(caller, tender, accountId, reason, shown(tender));
        if (accountId != caller.account()) {
            var path = "/committee/scores?tender=" + tenderId;
            news.tell(List.of(sheet.account()), NoticeKind.SHEET_RETURNED, tender, path, sheet.reason());
        }
        return sheet;
    }

    /**
     * Opens the caller's own sheet again.
     *
     * @throws ScoresShown once all have handed in
     * @throws SheetNotHandedIn when it is open
     * @throws ReasonMissing for a blank reason
     * @throws TenderNotInState once the scores are frozen
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public ReturnedSheet takeBack(Caller caller, long tenderId, String reason) {
        var tender = open(tenderId);
        if (shown(tender) || shownBefore(tenderId)) {
            throw new ScoresShown();
        }
        return reopen(caller, tender, caller.account(), reason, false);
    }

    /* Whoever joins or gets a sheet back hides the scores again, which the others have seen. */
    private boolean shownBefore(long tenderId) {
        return !scores.judged(tenderId).isEmpty()
                || own.returned(tenderId).stream().anyMatch(ReturnedSheet::revealed);
    }

    private ReturnedSheet reopen(Caller caller, Tender tender, long accountId, String reason, boolean shown) {
        Reason.require(reason, ReturnedSheet.REASON);
        var closed = own.handedIn(tender.id()).stream()
                .filter(h -> h.account().id() == accountId)
                .findFirst()
                .orElseThrow(SheetNotHandedIn::new);
        var consensus = deliberation.of(tender).sha256().hex();
        var sheet = new ReturnedSheet(closed, own.of(accountId, tender.id()), shown);
        sheet.returned(own.account(caller.account()), reason, clock.instant());
        own.add(sheet);
        own.remove(closed);
        record(caller, tender, sheet, consensus, undo(tender.id()));
        return sheet;
    }

    /** What the consensus loses. */
    private record Undone(int confirmations, int scores) {}

    private Undone undo(long tenderId) {
        var votes = own.votes(tenderId);
        votes.forEach(own::remove);
        var taken = scores.judged(tenderId).stream()
                .filter(score -> !score.explained())
                .toList();
        taken.forEach(own::remove);
        return new Undone(votes.size(), taken.size());
    }

    private void record(Caller caller, Tender tender, ReturnedSheet sheet, String consensus, Undone undone) {
        audit.record(
                "sheet.returned",
                caller,
                Map.of(
                        "tender",
                        tender.id(),
                        "account",
                        sheet.account().id(),
                        "sha256",
                        sheet.sha256().hex(),
                        "shown",
                        sheet.revealed(),
                        "reason",
                        sheet.reason(),
                        "consensus",
                        consensus,
                        "confirmations",
                        undone.confirmations(),
                        "scores",
                        undone.scores()));
    }

    private boolean shown(Tender tender) {
        return jury.progress(tender).stream().allMatch(Progress::handedIn);
    }

    private Tender open(long tenderId) {
        var tender = tenders.get(tenderId);
        own.lock(tender);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        return tender;
    }
}
