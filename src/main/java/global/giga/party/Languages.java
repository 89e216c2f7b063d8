package global.giga.party;

import java.util.Set;

/** The languages in which letters are written. */
final class Languages {
    private static final Set<String> KNOWN = Set.of("en", "ru", "kk");

    private Languages() {}

    /** The language if there are texts in it, else English. */
    static String known(String wanted) {
        return wanted != null && KNOWN.contains(wanted) ? wanted : "en";
    }
}
