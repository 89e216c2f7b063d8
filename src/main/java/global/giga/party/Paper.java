package global.giga.party;

import java.time.LocalDate;

/**
 * A licence or document of a company that is valid until a day.
 *
 * @param key tells it from all others, at most 40 characters
 */
public record Paper(long organization, String key, String title, LocalDate validUntil) {
    /** Whether the last day is before that day; what has no last day never ends. */
    static boolean expired(LocalDate lastDay, LocalDate on) {
        return lastDay != null && lastDay.isBefore(on);
    }

    /** Typed text on one line; null for none. @throws ProfileInvalid when it is longer */
    static String line(String typed, int most) {
        var line = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        if (line.length() > most) {
            throw new ProfileInvalid();
        }
        return line.isEmpty() ? null : line;
    }

    /** The same of what must be there. */
    static String required(String typed, int most) {
        var line = line(typed, most);
        if (line == null) {
            throw new ProfileInvalid();
        }
        return line;
    }

    /** @throws ProfileInvalid when the number is there and out of its range, both ends inclusive */
    static void between(Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw new ProfileInvalid();
        }
    }
}
