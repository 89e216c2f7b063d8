package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.evaluation.committee.FormalChecks;
import global.giga.evaluation.committee.OwnScores;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What follows from a formal defect that stands (R3.2): the chair takes the bid out (see {@link Eligibility#disqualify}), or
 * says why the defect does not matter. The freeze waits for one of them.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Defects {
    @Inject
    Tenders tenders;

    @Inject
    FormalChecks checks;

    @Inject
    Exclusions exclusions;

    @Inject
    OwnScores own;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The defects of bids in the comparison from which a conclusion has to be drawn. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public List<FormalCheck> unsettled(Caller caller, long tenderId) {
        var now = clock.instant();
        tenders.get(tenderId).requireReached(TenderStatus.TECHNICAL_OPENED, now);
        var out = exclusions.out(tenderId);
        return checks.of(tenderId).stream()
                .filter(check ->
                        check.unsettled(now) && !out.containsKey(check.bid().id()))
                .toList();
    }

    /**
     * Says why a defect that stands does not matter enough to take the bid out.
     *
     * @param version of the decision on the form when it was read
     * @throws NotFound when there is no such defect, or its supplier may still mend it
     * @throws ReasonMissing for a blank reason
     * @throws ChangedElsewhere when somebody decided meanwhile
     * @throws TenderNotInState after the freeze
     */
    @NeedsDuty(Duty.CHAIR)
    public void tolerate(Caller caller, long tenderId, long checkId, String reason, int version) {
        var tender = tenders.get(tenderId);
        own.lock(tender);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        var defect = unsettled(caller, tenderId).stream()
                .filter(check -> check.id() == checkId)
                .findFirst()
                .orElseThrow(NotFound::new);
        Reason.require(reason, JudgedScore.REASON);
        if (defect.version() != version) {
            throw new ChangedElsewhere();
        }
        defect.tolerate(reason, caller.account(), clock.instant());
        checks.add(defect);
        audit.record(
                "bid.defect-tolerated",
                caller,
                Map.of("tender", tenderId, "bid", defect.bid().id(), "subject", defect.subject()));
    }
}
