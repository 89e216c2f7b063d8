package global.giga.tender.amendment;

import global.giga.kernel.Translated;
import global.giga.tender.Terms;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why the portal itself extends a deadline, in the languages of the tender. */
final class OutageWords {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private OutageWords() {}

    static Translated of(Terms terms, Duration outage) {
        var texts = new HashMap<String, String>();
        for (var language : terms.languages()) {
            var locale = Locale.forLanguageTag(language);
            var bundle = ResourceBundle.getBundle("messages", locale, OutageWords.class.getClassLoader(), EXACT);
            texts.put(language, new MessageFormat(bundle.getString("outage.summary"), locale).format(new Object[] {
                        outage.toMinutes()
                    }));
        }
        return new Translated(texts);
    }
}
