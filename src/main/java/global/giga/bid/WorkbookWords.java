package global.giga.bid;

import global.giga.kernel.Technology;
import global.giga.kernel.Words;
import global.giga.tender.Requirement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a price workbook says in one language, and what its cells may say in any. */
final class WorkbookWords {
    private static final String PREFIX = "supplier.workbook.";

    private final String language;
    private final Words words;

    WorkbookWords(String language) {
        this.language = language;
        this.words = Words.in(Locale.forLanguageTag(language));
    }

    String language() {
        return language;
    }

    String say(String key, Object... arguments) {
        return words.of(PREFIX + key, arguments);
    }

    /** The heading of a column of offers, as on the page. */
    String column(String key) {
        var own = PREFIX + "column." + key;
        return words.has(own) ? words.of(own) : words.of("supplier.bid.column." + key);
    }

    String technology(Technology technology) {
        return technology == null ? null : words.of("Technology." + technology.name());
    }

    List<String> technologies() {
        return Arrays.stream(Technology.values()).map(this::technology).toList();
    }

    String unlimited() {
        return say("unlimited");
    }

    String yesNo(Boolean value) {
        return value == null ? null : say(value ? "yes" : "no");
    }

    /** What the tender asks, with its limit. */
    String requirement(Requirement requirement) {
        var key = "requirement." + requirement.rule();
        var limit = requirement.freePupils() == null
                ? words.of(key, requirement.limit() == null ? "" : requirement.limit())
                : words.of(
                        key + ".growing", requirement.limit(), requirement.freePupils(), requirement.pupilsPerMbps());
        return requirement.text().in(language) + ": " + limit;
    }

    /** The codes of the offers file for what cells may say, by column, in lower case. */
    static Map<String, Map<String, String>> codes(List<String> languages) {
        Map<String, String> technologies = new HashMap<>();
        Map<String, String> caps = new HashMap<>();
        for (var language : languages) {
            var words = new WorkbookWords(language);
            for (var technology : Technology.values()) {
                technologies.put(lower(words.technology(technology)), technology.code());
            }
            caps.put(lower(words.unlimited()), OfferFile.UNLIMITED);
        }
        return Map.of("technology", technologies, "backup_technology", technologies, "data_cap", caps);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
