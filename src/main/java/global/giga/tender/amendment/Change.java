package global.giga.tender.amendment;

import global.giga.kernel.Translated;
import java.util.List;

/**
 * One value of a tender that an amendment changes.
 *
 * @param field what it is, such as {@code requirements.limit}; names a text {@code change.<field>}
 * @param subject the requirement or criterion it belongs to, or the name of a rate; null for values of the tender itself
 * @param language of the text, ISO 639-1; null for what is no text
 * @param before null for what was not there
 * @param after null for what is there no more
 */
public record Change(String field, Translated subject, String language, Kind kind, String before, String after) {
    /** How a value is to be read. */
    public enum Kind {
        /** Words for people. */
        TEXT,
        /** A decimal number. */
        NUMBER,
        /** An instant, ISO 8601. */
        TIME,
        /** A name of a choice; a text {@code choice.<value>}. */
        CHOICE,
        /** Anything else, as it is stored. */
        PLAIN
    }

    /** The same word by word: old words are marked as removed, new ones as added. */
    public List<Words.Piece> pieces() {
        return Words.compare(before, after);
    }

    public boolean text() {
        return kind == Kind.TEXT;
    }
}
