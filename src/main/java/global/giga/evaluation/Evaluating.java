package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.bid.Opening;
import global.giga.bid.Quarantine;
import global.giga.evaluation.committee.OwnScores;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDisclosure;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** The acts of the evaluation after the technical opening: freeze, financial opening, conclusion. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Evaluating {
    @Inject
    Tenders tenders;

    @Inject
    Scores scores;

    @Inject
    OwnScores own;

    @Inject
    Deliberation deliberation;

    @Inject
    Quarantine quarantine;

    @Inject
    Exclusions exclusions;

    @Inject
    Opening opening;

    @Inject
    LotScoring scoring;

    @Inject
    OpenPoints points;

    @Inject
    TenderDuties duties;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Freezes the technical scores for good and hashes them into the audit trail (R2.4). Where the prices were opened with
     * the technical part, they count from now on and the lots are ranked at once.
     *
     * @throws SheetsOpen while a member of the committee has not handed in
     * @throws ScoresMissing while a readable bid lacks a consensus on a judged criterion
     * @throws ConsensusUnconfirmed while an evaluator neither confirmed the consensus nor dissented
     * @throws NoEvaluatorLeft when the chair is alone
     * @throws CuresWait while a supplier may still send what is missing
     * @throws DefectsUnsettled while a defect that stands neither took its bid out nor was found not to matter
     * @throws global.giga.bid.QuarantineUndecided while staff have not decided on a price that somebody found (R2.3)
     */
    @NeedsDuty(Duty.CHAIR)
    public void freeze(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        own.lock(tender);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        deliberation.requireSettled(tender);
        quarantine.requireDecided(tenderId);
        var now = clock.instant();
        tender.freezeTechnical(now);
        var frozen = scoring.compute(tender);
        audit.record(
                "scores.frozen",
                caller,
                Map.of("tender", tenderId, "sha256", ResultDigest.of(frozen).hex()));
        if (tender.terms().oneEnvelope()) {
            tender.openFinancial(now);
            scoring.rank(tender);
        }
    }

    /**
     * Comes to the opening of the financial envelopes of the lots in which a bid passed; all others stay closed for good
     * (R2.4).
     *
     * @throws global.giga.tender.TenderNotInState unless the technical scores are frozen
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty(Duty.KEY_HOLDER)
    @NeedsDisclosure(Disclosure.DECLARED)
    public void joinFinancial(Caller caller, long tenderId) {
        exclusions.lock(tenders.get(tenderId));
        opening.joinFinancial(caller, tenderId, scoring.passed(tenderId));
    }

    /**
     * Declares the ranking final.
     *
     * @throws PricesUndecided while a question about a price of a bid that counts is open
     * @throws FragileUnexplained while a winner that other rules would change has no reason (R3.11)
     */
    @NeedsDuty(Duty.CHAIR)
    public void conclude(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        exclusions.lock(tender);
        tender.require(TenderStatus.FINANCIAL_OPENED);
        points.requireNone(tender);
        tender.evaluated(clock.instant());
        audit.record(
                "evaluation.concluded",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "sha256",
                        ResultDigest.of(scores.computed(tenderId)).hex()));
        news.tellOnce(
                "concluded",
                duties.holders(tenderId, duty -> true),
                NoticeKind.RESULT,
                tender,
                "/committee/results?tender=" + tenderId);
    }
}
