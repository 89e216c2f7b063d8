package global.giga.web.staff;

import global.giga.tender.Editing;
import global.giga.tender.Plan;
import global.giga.tender.Section;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** /staff/draft, the calendar: times are typed on the clocks of the tender's zone. */
@Named
@ViewScoped
public class DraftCalendar implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Editing editing;

    @Inject
    StaffDraftPage page;

    @Inject
    DraftNow now;

    private boolean loaded;
    private LocalDateTime opensAt;
    private LocalDateTime closesAt;
    private BigDecimal questionDays;

    private void load() {
        if (!loaded) {
            var plan = page.getTender().plan();
            opensAt = local(plan.opensAt());
            closesAt = local(plan.closesAt());
            questionDays = BigDecimal.valueOf(plan.questionDays());
            loaded = true;
        }
    }

    public void save() {
        var plan = new Plan(instant(opensAt), instant(closesAt), questionDays.intValueExact());
        page.store(Section.CALENDAR, seen -> editing.calendar(page.caller(), page.getId(), seen, plan));
    }

    /** After a conflict: what is typed replaces what was stored meanwhile. */
    public void saveAnyway() {
        page.accept(Section.CALENDAR);
        save();
    }

    private LocalDateTime local(Instant instant) {
        return instant == null
                ? null
                : instant.atZone(page.getTerms().zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(page.getTerms().zone()).toInstant();
    }

    /** The publication as it is stored, else now. */
    public Instant getStart() {
        return page.getTender().plan().start(now.time());
    }

    /** The deadline as it is stored, else that of the template. */
    public Instant getDeadline() {
        return page.getTender().deadlineFrom(now.time(), page.getTemplate().workdays());
    }

    public Instant getQuestionsUntil() {
        var until = getDeadline().minus(page.getTender().questionDays(), ChronoUnit.DAYS);
        return until.isBefore(getStart()) ? getStart() : until;
    }

    /** The weeks from the publication to the deadline. */
    public DraftWeeks getWeeks() {
        var zone = page.getTerms().zone();
        return DraftWeeks.of(
                page.getTemplate().workdays(),
                getStart().atZone(zone).toLocalDate(),
                getQuestionsUntil().atZone(zone).toLocalDate(),
                getDeadline().atZone(zone).toLocalDate());
    }

    public LocalDateTime getOpensAt() {
        load();
        return opensAt;
    }

    public void setOpensAt(LocalDateTime opensAt) {
        this.opensAt = opensAt;
    }

    public LocalDateTime getClosesAt() {
        load();
        return closesAt;
    }

    public void setClosesAt(LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }

    public BigDecimal getQuestionDays() {
        load();
        return questionDays;
    }

    public void setQuestionDays(BigDecimal questionDays) {
        this.questionDays = questionDays;
    }
}
