package global.giga.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries somebody looks for; what is null or blank does not count.
 *
 * @param act how the act begins, "tender." for all of tenders
 * @param account of the person who acted
 * @param from the first instant
 * @param until the instant after the last
 * @param text anywhere in the facts, case aside
 */
public record EntryFilter(String act, Long tender, Long account, Instant from, Instant until, String text) {
    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null, null);

    /** The same with days of UTC, the last one included; what is no day does not count. */
    public static EntryFilter days(String act, Long tender, Long account, String from, String until, String text) {
        return new EntryFilter(
                blank(act) ? null : act,
                tender,
                account,
                day(from).map(EntryFilter::start).orElse(null),
                day(until).map(day -> start(day.plusDays(1))).orElse(null),
                blank(text) ? null : text);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return blank(text) ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String actPattern() {
        return act == null || act.isBlank() ? "%" : literal(act.strip()) + "%";
    }

    String textPattern() {
        return text == null || text.isBlank() ? "%" : "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%";
    }

    Instant first() {
        return from == null ? Instant.EPOCH : from;
    }

    Instant end() {
        return until == null ? Instant.parse("9999-01-01T00:00:00Z") : until;
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
