package global.giga.web.staff;

import static global.giga.tender.TenderStatus.AWARDED;
import static global.giga.tender.TenderStatus.AWARD_PROPOSED;
import static global.giga.tender.TenderStatus.CANCELLED;
import static global.giga.tender.TenderStatus.CLOSED;
import static global.giga.tender.TenderStatus.DRAFT;
import static global.giga.tender.TenderStatus.EVALUATED;
import static global.giga.tender.TenderStatus.FINANCIAL_OPENED;
import static global.giga.tender.TenderStatus.PUBLISHED;
import static global.giga.tender.TenderStatus.STANDSTILL;
import static global.giga.tender.TenderStatus.TECHNICAL_FROZEN;
import static global.giga.tender.TenderStatus.TECHNICAL_OPENED;
import static global.giga.tender.TenderStatus.UNSUCCESSFUL;

import global.giga.bid.Minutes;
import global.giga.bid.Opening;
import global.giga.bid.interest.Declaring;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.JudgingProgress;
import global.giga.evaluation.JudgingWork;
import global.giga.evaluation.Results;
import global.giga.evaluation.Standing;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Appointment;
import global.giga.tender.Checking;
import global.giga.tender.Finding;
import global.giga.tender.LotLine;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.TenderTemplates;
import global.giga.tender.Tendering;
import global.giga.tender.Tenders;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** /staff/tender: the desk of one tender; each act is one button and leads to the next. */
@Model
public class StaffTenderPage {
    /* In one envelope the freeze leads to the ranking at once. */
    private static final List<TenderStatus> SHORT = List.of(
            DRAFT,
            PUBLISHED,
            CLOSED,
            TECHNICAL_OPENED,
            FINANCIAL_OPENED,
            EVALUATED,
            AWARD_PROPOSED,
            STANDSTILL,
            AWARDED);

    private static final List<TenderStatus> LIFE = List.of(
            DRAFT,
            PUBLISHED,
            CLOSED,
            TECHNICAL_OPENED,
            TECHNICAL_FROZEN,
            FINANCIAL_OPENED,
            EVALUATED,
            AWARD_PROPOSED,
            STANDSTILL,
            AWARDED);

    @Inject
    @Param
    Long id;

    @Inject
    Tenders tenders;

    @Inject
    Tendering tendering;

    @Inject
    TenderTemplates templates;

    @Inject
    Checking checking;

    @Inject
    Appointing appointing;

    @Inject
    Opening opening;

    @Inject
    Declaring declaring;

    @Inject
    JudgingProgress judging;

    @Inject
    Evaluating evaluating;

    @Inject
    Results results;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private Tender tender;
    private List<Appointment> team;
    private TenderStatus status;
    private List<LotLine> lots;
    private Minutes minutes;
    private JudgingWork progress;
    private List<Standing> standings;
    private Disclosure disclosure;
    private LocalDateTime deadline;
    private String reason;
    private List<Finding> findings;

    /** With the deadline typed, else as planned. */
    public String publish() {
        tendering.publish(caller, id, deadline, reason);
        return done("staff.tender.published");
    }

    public String conclude() {
        evaluating.conclude(caller, id);
        return done("staff.tender.concluded");
    }

    private String done(String key) {
        notices.done(key);
        return "/staff/tender?faces-redirect=true&id=" + id;
    }

    public Tender getTender() {
        if (tender == null) {
            if (id == null) {
                throw new NotFound();
            }
            team = appointing.list(caller, id);
            tender = team.stream().findFirst().map(Appointment::tender).orElseThrow(NotFound::new);
            status = tender.statusAt(clock.instant());
        }
        return tender;
    }

    /** Whether the visitor has the duty of that name in the tender. */
    public boolean is(String duty) {
        return with(Duty.valueOf(duty)).anyMatch(a -> a.account().id().equals(caller.account()));
    }

    /** Whether the visitor may read the score sheet before the results. */
    public boolean isSheetReader() {
        return Stream.of("OFFICER", "CHAIR", "EVALUATOR", "SECRETARY", "OBSERVER")
                .anyMatch(this::is);
    }

    /** Who has the duty of that name, by name; empty where nobody has. */
    public String who(String duty) {
        return with(Duty.valueOf(duty)).map(a -> a.account().name()).collect(Collectors.joining(", "));
    }

    /** How many people have the duty. */
    int count(Duty duty) {
        return (int) with(duty).count();
    }

    private Stream<Appointment> with(Duty duty) {
        getTender();
        return team.stream().filter(a -> a.duty() == duty && a.inForce());
    }

    public TenderStatus getStatus() {
        getTender();
        return status;
    }

    /** The states that the tender passes, in order. */
    public List<TenderStatus> getLife() {
        return switch (getStatus()) {
            case UNSUCCESSFUL -> List.of(DRAFT, PUBLISHED, CLOSED, UNSUCCESSFUL);
            case CANCELLED -> List.of(DRAFT, PUBLISHED, CANCELLED);
            default -> tender.terms().oneEnvelope() ? SHORT : LIFE;
        };
    }

    /** Whether the tender has come to the state of that name. */
    public boolean reached(String state) {
        return getStatus().reached(TenderStatus.valueOf(state));
    }

    /** The deadline that publishing now would set. */
    public Instant getUsualDeadline() {
        return getTender()
                .deadlineFrom(clock.instant(), templates.of(getTender()).workdays());
    }

    /** What the check before publication found, with the planned deadline. */
    public List<Finding> getFindings() {
        if (findings == null) {
            findings = checking.findings(caller, getTender().id());
        }
        return findings;
    }

    public boolean isBlocked() {
        return getFindings().stream().anyMatch(Finding::blocking);
    }

    public List<LotLine> getLots() {
        if (lots == null) {
            lots = reached(TECHNICAL_FROZEN.name()) && isCleared()
                    ? getStandings().stream().map(Standing::lot).toList()
                    : tenders.lotLines(getTender().id());
        }
        return lots;
    }

    public long getSchools() {
        return getLots().stream().mapToLong(LotLine::schools).sum();
    }

    public long getPupils() {
        return getLots().stream().mapToLong(LotLine::pupils).sum();
    }

    public Minutes getMinutes() {
        if (minutes == null) {
            minutes = opening.minutes(caller, getTender().id());
        }
        return minutes;
    }

    /** How far the scoring has come. */
    public JudgingWork getProgress() {
        if (progress == null) {
            progress = judging.of(caller, getTender().id());
        }
        return progress;
    }

    /** Whether interests of the visitor are left to declare. */
    public boolean isUndeclared() {
        return standing() == Disclosure.NONE;
    }

    /** Whether the visitor has a conflict of interest. */
    public boolean isConflicted() {
        return standing() == Disclosure.DECLARED;
    }

    /** Whether the visitor may read what bids say. */
    public boolean isCleared() {
        return standing() == Disclosure.CLEAR;
    }

    private Disclosure standing() {
        if (disclosure == null) {
            disclosure = declaring.standing(caller, getTender().id());
        }
        return disclosure;
    }

    public List<Standing> getStandings() {
        if (standings == null) {
            standings = results.standings(caller, getTender().id());
        }
        return standings;
    }

    /** How many bids may have their prices opened, counted by lot. */
    public long getEnvelopes() {
        return getStandings().stream().mapToLong(Standing::passed).sum();
    }

    public LocalDateTime getDeadline() {
        return deadline;
    }

    public void setDeadline(LocalDateTime deadline) {
        this.deadline = deadline;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
