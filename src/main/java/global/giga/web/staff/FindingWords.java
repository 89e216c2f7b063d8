package global.giga.web.staff;

import global.giga.kernel.Translated;
import global.giga.tender.Finding;
import global.giga.web.Show;
import global.giga.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** What the check before publication found, in words. */
@Named
@RequestScoped
public class FindingWords {
    @Inject
    Texts texts;

    @Inject
    Show show;

    /** Times stand on the clocks of the zone. */
    public String say(Finding finding, ZoneId zone) {
        return texts.of(
                "finding." + finding.kind(),
                finding.arguments().stream().map(value -> shown(value, zone)).toArray());
    }

    /** Why it matters. */
    public String why(Finding finding) {
        return texts.of("finding." + finding.kind() + ".why");
    }

    /** The step in which it can be changed. */
    public DraftStep step(Finding finding) {
        return DraftStep.of(finding.section());
    }

    /** The short names of the days from Monday. */
    public String day(int number) {
        return DayOfWeek.of(number).getDisplayName(TextStyle.SHORT_STANDALONE, texts.getLocale());
    }

    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(texts.getLocale());
    }

    private Object shown(Object value, ZoneId zone) {
        if (value instanceof Number number) {
            return show.number(number);
        }
        if (value instanceof Instant instant) {
            return show.time(instant, zone);
        }
        if (value instanceof LocalDate date) {
            return show.date(date);
        }
        if (value instanceof DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL_STANDALONE, texts.getLocale());
        }
        return value instanceof Translated text ? texts.name(text) : value;
    }
}
