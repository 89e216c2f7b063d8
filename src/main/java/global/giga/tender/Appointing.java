package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.party.Account;
import global.giga.party.Accounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Says who does what in a tender, and keeps apart what one person must not do alone. */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Appointing {
    @Inject
    Tenders tenders;

    @Inject
    Appointments appointments;

    @Inject
    TenderDuties duties;

    @Inject
    Accounts accounts;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A tender for those who have a duty in it. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public Tender tender(Caller caller, long tenderId) {
        return tenders.get(tenderId);
    }

    /** The duties in the tender that last, in the order of appointment. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public List<Appointment> list(Caller caller, long tenderId) {
        return new Team(appointments.of(tenderId)).lasting();
    }

    /** Whom one may appoint to something, by name. */
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public List<Account> candidates(Caller caller, long tenderId) {
        return appointments.staff();
    }

    /**
     * Gives the person of that address a duty. An approver who is no officer appoints officers only, so that a tender
     * whose officer left is not lost.
     *
     * @throws NobodyToAppoint when no open account has the address
     * @throws NotForAccount when accounts like it have no such duty: suppliers' and administrators' have none
     * @throws DutyHeld when it has the duty already
     * @throws DutiesApart when another of its duties, or having drafted, keeps it from this one
     * @throws HoldersNotIndependent when too few key holders would be outside the evaluation (R2.1)
     * @throws TeamFixed once bids are open to read, unless somebody with the duty left since the deadline
     */
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public Appointment appoint(Caller caller, long tenderId, String email, Duty duty) {
        if (duty != Duty.OFFICER && !duties.of(caller, tenderId).contains(Duty.OFFICER)) {
            throw new Forbidden();
        }
        var tender = tenders.get(tenderId);
        appointments.lock(tender);
        var account =
                accounts.byEmail(email).filter(Account::active).orElseThrow(() -> new NobodyToAppoint(email.strip()));
        var team = new Team(appointments.of(tenderId));
        team.requireFit(account, duty);
        var appointment = new Appointment(tender, account, duty, clock.instant());
        takeVacancy(tender, team, appointment);
        appointments.add(appointment);
        record("duty.appointed", caller, tenderId, appointment);
        news.appointed(caller, tender, account, duty);
        return appointment;
    }

    /** Who drafts a tender looks after it. */
    Appointment drafter(Caller caller, Tender tender) {
        var account = appointments.account(caller.account());
        var appointment = new Appointment(tender, account, Duty.OFFICER, clock.instant());
        appointments.add(appointment);
        record("duty.appointed", caller, tender.id(), appointment);
        return appointment;
    }

    private void takeVacancy(Tender tender, Team team, Appointment appointment) {
        var status = tender.statusAt(clock.instant());
        var since = tender.closesAt() == null ? clock.instant() : tender.closesAt();
        var vacancy = team.vacancy(appointment.duty(), since);
        var fixed = status.reached(TenderStatus.TECHNICAL_OPENED) || status == TenderStatus.UNSUCCESSFUL;
        if (fixed && vacancy.isEmpty()) {
            throw new TeamFixed(appointment.duty());
        }
        vacancy.ifPresent(appointment::replaces);
    }

    /**
     * Ends a duty.
     *
     * @throws NotFound when there is no such lasting appointment in the tender
     * @throws LastOfficer when nobody would be left to look after the tender
     * @throws HoldersNotIndependent when too few key holders would be outside the evaluation (R2.1)
     */
    @NeedsDuty(Duty.OFFICER)
    public void remove(Caller caller, long tenderId, long appointmentId) {
        appointments.lock(tenders.get(tenderId));
        var team = new Team(appointments.of(tenderId));
        var leaving = team.lasting().stream()
                .filter(a -> a.id() == appointmentId)
                .findFirst()
                .orElseThrow(NotFound::new);
        team.requireDispensable(leaving);
        leaving.end(clock.instant());
        record("duty.ended", caller, tenderId, leaving);
    }

    private void record(String act, Caller caller, long tenderId, Appointment appointment) {
        duties.changed();
        audit.record(
                act,
                caller,
                Map.of("tender", tenderId, "account", appointment.account().id(), "duty", appointment.duty()));
    }
}
