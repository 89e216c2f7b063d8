package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** The acts of an officer on the lots of a draft. */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Lotting {
    @Inject
    Tenders tenders;

    @Inject
    SectionStates states;

    @Inject
    LotMaking making;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Puts the lots of the plan in the place of all that are there.
     *
     * @param seen the digest of the lots that the officer saw
     * @throws DraftChangedElsewhere when there are others by now
     * @throws global.giga.document.FileRefused when a school of the plan is not in the register; then nothing changed
     */
    @NeedsDuty(Duty.OFFICER)
    public void replace(Caller caller, long tenderId, String seen, LotPlan plan) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.DRAFT);
        states.requireSeen(tender, Section.LOTS, seen);
        var register = making.register(tender.terms().country(), plan);
        tenders.removeLots(tenderId);
        making.add(tender, plan, register);
        tender.edited(Section.LOTS, new Edits.Edit(caller.account(), clock.instant()));
        audit.record(
                "tender.edited",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "section",
                        Section.LOTS,
                        "lots",
                        plan.lots().size()));
    }
}
