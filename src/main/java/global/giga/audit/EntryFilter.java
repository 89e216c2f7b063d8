package global.giga.audit;

import java.time.Instant;
import java.util.Locale;

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
