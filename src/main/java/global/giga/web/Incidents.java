package global.giga.web;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Numbers for what should not have happened, so that a user's report leads to the line in the log. */
final class Incidents {
    static final String ATTRIBUTE = "global.giga.incident";
    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    /* Without letters and digits that look alike. */
    private static final String SIGNS = "ACDEFGHJKLMNPQRTUVWXY34679";

    private Incidents() {}

    /** Logs what was thrown and returns its number, eight signs as {@code K7QH-9FXM}. */
    static String record(Throwable thrown, String path) {
        var number = four() + "-" + four();
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + number + " at " + path);
        return number;
    }

    static boolean valid(String number) {
        return number != null && number.matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
    }

    private static String four() {
        return RANDOM.ints(4, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
