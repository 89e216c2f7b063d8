package global.giga.bid.interest;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Recusing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A conflict that was declared by mistake (R3.1): its person asks for the correction with a reason, an officer or approver
 * lifts the conflict or keeps it, with a reason too. The declaration stays in minutes and report. Who left the evaluation
 * with it comes back as long as nobody took the place and the scores are not frozen.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Correcting {
    @Inject
    Tenders tenders;

    @Inject
    Interests interests;

    @Inject
    Corrections corrections;

    @Inject
    Declared declared;

    @Inject
    Recusing recusing;

    @Inject
    TenderDuties duties;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A standing conflict of the caller.
     *
     * @param asked the last correction that was asked for, null for none
     * @param open whether one can be asked for now
     */
    public record Own(Tender tender, Interest interest, Correction asked, boolean open) {}

    /** The caller's standing conflicts, newest first, in tenders with and without a duty. */
    public List<Own> own(Caller caller) {
        var asked = corrections.ofAccount(caller.account());
        return interests.conflicts(caller.account()).stream()
                .map(interest -> own(interest, asked))
                .toList();
    }

    /** Whether a conflict of the caller stands anywhere: one statement. */
    public boolean conflicted(Caller caller) {
        return !interests.conflicts(caller.account()).isEmpty();
    }

    private Own own(Interest interest, List<Correction> asked) {
        var last = asked.stream().filter(interest::isOf).findFirst().orElse(null);
        var waits = last != null && last.waits();
        return new Own(interest.tender(), interest, last, !waits && declarable(interest.tender()));
    }

    /**
     * Says that an own conflict was declared by mistake; the bids stay closed until somebody lifts it.
     *
     * @throws NotFound without such a conflict of the caller
     * @throws TenderNotInState after the award
     * @throws CorrectionUnexplained without a reason
     * @throws CorrectionWaits when it was asked for before and not decided
     */
    public void ask(Caller caller, long tenderId, long organizationId, String mistake) {
        var interest = interests
                .stored(caller.account(), tenderId, organizationId)
                .filter(Interest::conflict)
                .orElseThrow(NotFound::new);
        var tender = changeable(tenderId);
        if (corrections.of(tenderId).stream().anyMatch(c -> c.waits() && interest.isOf(c))) {
            throw new CorrectionWaits();
        }
        corrections.add(new Correction(interest, mistake, clock.instant()));
        audit.record("interest.correction-asked", caller, Map.of("tender", tenderId, "organization", organizationId));
        var deciders = duties.holders(tenderId, duty -> duty == Duty.OFFICER || duty == Duty.APPROVER).stream()
                .filter(account -> !account.id().equals(caller.account()))
                .toList();
        news.tell(
                deciders,
                NoticeKind.CORRECTION_ASKED,
                tender,
                "/committee/interests?tender=" + tenderId,
                caller.name());
    }

    /** What was asked for in the tender and nobody decided yet. */
    @RolesAllowed(Role.STAFF_ROLE)
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public List<Correction> waiting(Caller caller, long tenderId) {
        return corrections.of(tenderId).stream().filter(Correction::waits).toList();
    }

    /**
     * Lifts the conflict or keeps it. With the last of its conflicts a member comes back into the evaluation.
     *
     * @throws OwnCorrection when it is the caller's own
     * @throws CorrectionUnexplained without a reason
     * @throws global.giga.kernel.ChangedElsewhere when it is decided already
     * @throws global.giga.tender.PlaceTaken when somebody was appointed in the place of a member who left
     * @throws TenderNotInState after the award, for members who left the evaluation after the freeze
     */
    @RolesAllowed(Role.STAFF_ROLE)
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public void decide(Caller caller, long tenderId, long correctionId, boolean lift, String reason) {
        var tender = changeable(tenderId);
        var correction = corrections.byId(tenderId, correctionId);
        var who = correction.account();
        if (who.id().equals(caller.account())) {
            throw new OwnCorrection();
        }
        correction.decide(lift, reason, interests.account(caller.account()), clock.instant());
        if (lift) {
            lift(caller, tender, correction);
        }
        corrections.add(correction);
        audit.record(
                lift ? "interest.conflict-lifted" : "interest.conflict-kept",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "account",
                        who.id(),
                        "organization",
                        correction.organization().id(),
                        "correction",
                        correctionId));
        news.tell(
                List.of(who),
                lift ? NoticeKind.CONFLICT_LIFTED : NoticeKind.CONFLICT_KEPT,
                tender,
                "/committee/conflicts",
                correction.organization().name(),
                correction.reason());
    }

    private void lift(Caller caller, Tender tender, Correction correction) {
        var who = correction.account();
        var since = since(tender, correction);
        if (recusing.left(who, tender, since)) {
            requireUnfrozen(tender);
        }
        interests
                .stored(who.id(), tender.id(), correction.organization().id())
                .orElseThrow(NotFound::new)
                .lift(correction.askedAt());
        interests.flush();
        declared.changed();
        if (interests.conflicts(who.id()).stream()
                .noneMatch(i -> i.tender().id().equals(tender.id()))) {
            recusing.comeBack(caller, who, tender, since);
        }
    }

    /* The first conflict of the person that there ever was in the tender. */
    private Instant since(Tender tender, Correction correction) {
        var who = correction.account().id();
        return Stream.concat(
                        corrections.of(tender.id()).stream()
                                .filter(c -> c.account().id().equals(who))
                                .map(Correction::declaredAt),
                        interests.conflicts(who).stream()
                                .filter(i -> i.tender().id().equals(tender.id()))
                                .map(Interest::declaredAt))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private void requireUnfrozen(Tender tender) {
        var status = tender.statusAt(clock.instant());
        if (status.reached(TenderStatus.TECHNICAL_FROZEN)) {
            throw new TenderNotInState(status);
        }
    }

    private Tender changeable(long tenderId) {
        var tender = tenders.get(tenderId);
        interests.lock(tender);
        if (!declarable(tender)) {
            throw new TenderNotInState(tender.statusAt(clock.instant()));
        }
        return tender;
    }

    private boolean declarable(Tender tender) {
        return Declaring.declarable(tender.statusAt(clock.instant()));
    }
}
