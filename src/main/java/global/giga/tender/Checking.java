package global.giga.tender;

import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Looks at a draft as somebody should before it is published (R1.2). */
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Checking {
    @Inject
    Tenders tenders;

    @Inject
    DraftChecks checks;

    @Inject
    Clock clock;

    /**
     * What would be found if the draft were published as planned, what blocks it first.
     *
     * @throws TenderNotInState unless a draft
     */
    @NeedsDuty
    public List<Finding> findings(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        tender.require(TenderStatus.DRAFT);
        return checks.planned(tender, clock.instant());
    }
}
