package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes those out of the evaluation who have a conflict of interest (R3.1), and back in; in the transaction of the act. */
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

    /** Whether the person has left the evaluation since the instant, and is not back. */
    public boolean left(Account who, Tender tender, Instant since) {
        var all = appointments.of(tender.id());
        return ended(all, who, since).anyMatch(a -> successor(all, a).isEmpty());
    }

    /**
     * Gives back the duties to judge that ended since the instant.
     *
     * @throws PlaceTaken when somebody else was appointed in the place
     */
    public void comeBack(Caller caller, Account who, Tender tender, Instant since) {
        appointments.lock(tender);
        var all = appointments.of(tender.id());
        for (var left : ended(all, who, since).toList()) {
            var successor = successor(all, left);
            if (successor.isEmpty()) {
                restore(caller, tender, left);
            } else if (!successor.get().account().id().equals(who.id())) {
                throw new PlaceTaken(successor.get().account().name());
            }
        }
    }

    private void restore(Caller caller, Tender tender, Appointment left) {
        new Team(appointments.of(tender.id())).requireFit(left.account(), left.duty());
        var again = new Appointment(tender, left.account(), left.duty(), clock.instant());
        again.replaces(left);
        appointments.add(again);
        duties.changed();
        audit.record(
                "duty.appointed",
                caller,
                Map.of("tender", tender.id(), "account", left.account().id(), "duty", left.duty(), "conflict", false));
    }

    private static Stream<Appointment> ended(List<Appointment> all, Account who, Instant since) {
        return all.stream()
                .filter(a -> a.account().id().equals(who.id()) && a.duty().judges() && !a.lasting())
                .filter(a -> !a.endedAt().isBefore(since));
    }

    private static Optional<Appointment> successor(List<Appointment> all, Appointment ended) {
        return all.stream().filter(a -> a.replaced() == ended).findFirst();
    }
}
