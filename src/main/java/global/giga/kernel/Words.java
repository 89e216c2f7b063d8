package global.giga.kernel;

import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of one language, from messages*.properties; the same whatever the language of the machine. */
public final class Words {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages", locale, Words.class.getClassLoader(), EXACT);
    }

    public static Words in(Locale locale) {
        return new Words(locale);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text with its arguments filled in; the key between question marks where there is no such text. */
    public String of(String key, Object... arguments) {
        try {
            var text = bundle.getString(key);
            return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
        } catch (MissingResourceException e) {
            return "???" + key + "???";
        }
    }

    public Enumeration<String> keys() {
        return bundle.getKeys();
    }
}
