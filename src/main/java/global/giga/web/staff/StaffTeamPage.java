package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.party.Account;
import global.giga.tender.Appointing;
import global.giga.tender.Appointment;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** /staff/team: who does what in the tender, and who may be given a duty. */
@Model
public class StaffTeamPage {
    @Inject
    @Param
    Long id;

    @Inject
    Appointing appointing;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Tender tender;
    private List<Appointment> team;
    private List<Account> candidates;
    private Set<Duty> own;
    private String email;
    private Duty duty;

    /**
     * A duty with the people who have it.
     *
     * @param wanting how many are missing
     */
    public record Place(Duty duty, List<Appointment> people, long wanting) {}

    public String appoint() {
        var appointment = appointing.appoint(caller, id, email, duty);
        notices.done("staff.team.appointed", appointment.account().name(), appointment.duty());
        return here();
    }

    public String remove(long appointment) {
        appointing.remove(caller, id, appointment);
        notices.done("staff.team.removed");
        return duties.of(caller, id).isEmpty() ? "/staff/home?faces-redirect=true" : here();
    }

    private String here() {
        return "/staff/team?faces-redirect=true&id=" + id;
    }

    public Tender getTender() {
        if (tender == null) {
            if (id == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, id);
            team = appointing.list(caller, id);
            own = duties.of(caller, id);
        }
        return tender;
    }

    /** Every duty, those that nobody has too. */
    public List<Place> getPlaces() {
        getTender();
        return Arrays.stream(Duty.values()).map(this::place).toList();
    }

    private Place place(Duty one) {
        var people = team.stream().filter(a -> a.duty() == one).toList();
        var counting = people.stream().filter(Appointment::inForce).count();
        return new Place(one, people, Math.max(0, one.least() - counting));
    }

    /** Whether the visitor may end duties. */
    public boolean isOfficer() {
        getTender();
        return own.contains(Duty.OFFICER);
    }

    /** The duties that the visitor may give; none for most. */
    public List<Duty> getGiven() {
        getTender();
        if (own.contains(Duty.OFFICER)) {
            return List.of(Duty.values());
        }
        return own.contains(Duty.APPROVER) ? List.of(Duty.OFFICER) : List.of();
    }

    /** Whom one may choose; any other address can be written too. */
    public List<Account> getCandidates() {
        if (candidates == null) {
            candidates = appointing.candidates(caller, getTender().id());
        }
        return candidates;
    }

    /** Whether it is the visitor's own. */
    public boolean mine(Appointment appointment) {
        return appointment.account().id().equals(caller.account());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Duty getDuty() {
        return duty;
    }

    public void setDuty(Duty duty) {
        this.duty = duty;
    }
}
