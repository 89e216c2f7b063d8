package global.giga.web.staff;

import global.giga.tender.Holiday;
import global.giga.tender.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A tender period as a calendar of whole weeks from Monday, at most a year.
 *
 * @param days from publication to deadline
 * @param working how many of them are working days
 */
public record DraftWeeks(List<List<Day>> weeks, long days, long working) {
    private static final long MOST_WEEKS = 53;

    /**
     * One day.
     *
     * @param kind work, off, holiday; out for days outside of the period
     * @param mark start, questions, deadline, or null
     * @param holiday what is celebrated, null for nothing
     */
    public record Day(LocalDate date, String kind, String mark, Holiday holiday) {
        /** Whether a month begins, or the calendar. */
        public boolean first() {
            return date.getDayOfMonth() == 1;
        }
    }

    static DraftWeeks of(WorkingDays workdays, LocalDate start, LocalDate questions, LocalDate deadline) {
        var monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = Math.min(MOST_WEEKS, Math.max(0, ChronoUnit.WEEKS.between(monday, deadline)) + 1);
        return new DraftWeeks(
                LongStream.range(0, weeks)
                        .mapToObj(week -> week(workdays, monday.plusWeeks(week), start, questions, deadline))
                        .toList(),
                Math.max(0, ChronoUnit.DAYS.between(start, deadline)),
                workdays.between(start, deadline));
    }

    private static List<Day> week(
            WorkingDays workdays, LocalDate monday, LocalDate start, LocalDate questions, LocalDate deadline) {
        return IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .map(day -> new Day(
                        day,
                        kind(workdays, day, start, deadline),
                        day.equals(deadline)
                                ? "deadline"
                                : day.equals(questions) ? "questions" : day.equals(start) ? "start" : null,
                        workdays.holiday(day).orElse(null)))
                .toList();
    }

    private static String kind(WorkingDays workdays, LocalDate day, LocalDate start, LocalDate deadline) {
        if (day.isBefore(start) || day.isAfter(deadline)) {
            return "out";
        }
        return workdays.works(day) ? "work" : workdays.holiday(day).isPresent() ? "holiday" : "off";
    }
}
