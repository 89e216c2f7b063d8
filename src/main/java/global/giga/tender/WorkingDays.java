package global.giga.tender;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On which days the country of a template works.
 *
 * @param deadline the local time at which tenders usually close
 */
public record WorkingDays(Set<DayOfWeek> weekend, LocalTime deadline, List<Holiday> holidays) {
    public WorkingDays {
        weekend = Set.copyOf(weekend);
        holidays = List.copyOf(holidays);
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("a week needs a working day");
        }
    }

    public boolean works(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && holiday(day).isEmpty();
    }

    /** What is celebrated on the day. */
    public Optional<Holiday> holiday(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.is(day)).findFirst();
    }

    /** How many working days lie in [from, to). */
    public long between(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? from.datesUntil(to).filter(this::works).count() : 0;
    }

    /** The first usual deadline on a working day that leaves at least so many days from the start. */
    public Instant deadline(Instant start, int days, ZoneId zone) {
        var least = start.plus(days, ChronoUnit.DAYS);
        var day = least.atZone(zone).toLocalDate();
        while (!works(day) || day.atTime(deadline).atZone(zone).toInstant().isBefore(least)) {
            day = day.plusDays(1);
        }
        return day.atTime(deadline).atZone(zone).toInstant();
    }
}
