package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Takes those out of the evaluation who have a conflict of interest (R3.1); in the transaction of the act. */
@ApplicationScoped
public class Recusing {
    @Inject
    Appointments appointments;

    @Inject
    TenderDuties duties;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Ends the caller's duties to judge; others may take the place (see {@link Appointing#appoint}). */
    public void leave(Caller caller, Tender tender) {
        appointments.lock(tender);
        new Team(appointments.of(tender.id()))
                .lasting().stream()
                        .filter(a -> a.account().id().equals(caller.account())
                                && a.duty().judges())
                        .forEach(a -> end(caller, tender, a));
    }

    private void end(Caller caller, Tender tender, Appointment appointment) {
        appointment.end(clock.instant());
        duties.changed();
        audit.record(
                "duty.ended",
                caller,
                Map.of(
                        "tender",
                        tender.id(),
                        "account",
                        appointment.account().id(),
                        "duty",
                        appointment.duty(),
                        "conflict",
                        true));
    }
}
