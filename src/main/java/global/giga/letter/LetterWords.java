package global.giga.letter;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of letters and notices in one language, from messages*.properties. */
public final class LetterWords {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Set<String> KNOWN = Set.of("en", "ru", "kk");

    private final Locale locale;
    private final ResourceBundle bundle;

    private LetterWords(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = ResourceBundle.getBundle("messages", locale, LetterWords.class.getClassLoader(), EXACT);
    }

    /** @param language ISO 639-1; English where there are no texts in it */
    public static LetterWords in(String language) {
        return new LetterWords(KNOWN.contains(language) ? language : "en");
    }

    String say(String key, List<String> arguments) {
        return of("letter." + key, arguments);
    }

    /** The text of the key with its arguments filled in. */
    public String of(String key, List<String> arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }

    /** ISO 639-1. */
    public String language() {
        return locale.getLanguage();
    }

    /** Day and minute in the zone, with its offset: "15 Dec 2026, 15:00 (UTC+5)". */
    public String time(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        var offset = there.getOffset() == ZoneOffset.UTC
                ? ""
                : there.getOffset().getId().replace(":00", "");
        return day(there.toLocalDate()) + ", " + there.format(DateTimeFormatter.ofPattern("HH:mm", locale)) + " (UTC"
                + offset.replace("+0", "+").replace("-0", "-") + ")";
    }

    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }
}
