package global.giga.letter;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of letters in one language, from messages*.properties. */
final class LetterWords {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    LetterWords(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = ResourceBundle.getBundle("messages", locale, LetterWords.class.getClassLoader(), EXACT);
    }

    String say(String key, List<String> arguments) {
        return new MessageFormat(bundle.getString("letter." + key), locale).format(arguments.toArray());
    }
}
