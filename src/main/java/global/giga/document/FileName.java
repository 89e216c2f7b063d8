package global.giga.document;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * The name of a file that somebody else gave: for people to read, never a path. Twin of resources/portal/kinds.js.
 *
 * @param text 1..{@value #MOST} characters without folders, control characters and invisible marks (such as those that
 *     turn the direction of writing)
 */
public record FileName(String text) {
    /** The most characters (UTF-16). */
    public static final int MOST = 120;

    private static final int EXTENSION = 10;
    private static final String NAMELESS = "document";

    public FileName {
        text = clean(text == null ? "" : text);
    }

    private static String clean(String given) {
        var name = Normalizer.normalize(given, Form.NFC)
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[\\s.]+|[\\s.]+$", "");
        return name.isEmpty() ? NAMELESS : cut(name);
    }

    private static String cut(String name) {
        if (name.length() <= MOST) {
            return name;
        }
        var end = ending(name);
        var stem = name.substring(0, MOST - end.length());
        var whole = Character.isHighSurrogate(stem.charAt(stem.length() - 1));
        return (whole ? stem.substring(0, stem.length() - 1) : stem).strip() + end;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= EXTENSION + 1 ? name.substring(dot) : "";
    }

    /** In lower case without the dot, "" for none. */
    public String extension() {
        var end = ending(text);
        return end.isEmpty() ? end : end.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
