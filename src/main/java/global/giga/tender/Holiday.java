package global.giga.tender;

import global.giga.kernel.Translated;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day on which nobody works.
 *
 * @param on {@code MM-DD} for each year, or {@code YYYY-MM-DD} for one
 */
public record Holiday(String on, Translated name) {
    private static final int YEARLY = 5;

    public Holiday {
        if (!on.matches("(\\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            throw new IllegalArgumentException("a holiday is MM-DD or YYYY-MM-DD: " + on);
        }
    }

    boolean is(LocalDate day) {
        return on.length() == YEARLY
                ? MonthDay.from(day).toString().equals("--" + on)
                : day.toString().equals(on);
    }
}
