package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
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
 * Those who judged sign the evaluation report. A signature is an act in the audit trail over the digest of the result, so
 * that it cannot be changed or taken over to another one; after a change of the result everybody signs anew.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Signing {
    @Inject
    Tenders tenders;

    @Inject
    Scores scores;

    @Inject
    Acts acts;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Signs the result as the caller saw it; a second time changes nothing.
     *
     * @param seen digest of the result on the caller's screen, see {@link Standing#digest}
     * @throws TenderNotInState before the conclusion
     * @throws ChangedElsewhere when the result is another one by now
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public void sign(Caller caller, long tenderId, String seen) {
        var signed = signatures(caller, tenderId, seen);
        if (!ResultDigest.of(scores.computed(tenderId)).hex().equals(seen)) {
            throw new ChangedElsewhere();
        }
        if (signed.stream().noneMatch(s -> caller.account().equals(s.account()))) {
            audit.record("report.signed", caller, Map.of("tender", tenderId, "sha256", seen));
        }
    }

    /** Who has signed the result with that digest, first come first. Refused before the conclusion. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public List<ReportSignature> signatures(Caller caller, long tenderId, String sha256) {
        tenders.get(tenderId).requireReached(TenderStatus.EVALUATED, clock.instant());
        return acts.signed(tenderId).stream()
                .filter(s -> s.sha256().equals(sha256))
                .toList();
    }
}
