package global.giga.school;

import global.giga.kernel.Translated;

/**
 * A region of a country (admin1).
 *
 * @param code ISO 3166-2
 * @param latitude of a point inside, for a label
 */
public record Region(String code, Translated name, double latitude, double longitude) {
    /** Whether the text is the code or one of the names, case aside. */
    boolean named(String text) {
        return code.equalsIgnoreCase(text) || name.texts().values().stream().anyMatch(n -> n.equalsIgnoreCase(text));
    }
}
