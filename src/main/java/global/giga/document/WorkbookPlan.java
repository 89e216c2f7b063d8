package global.giga.document;

import java.util.List;
import java.util.Map;

/**
 * A workbook to be made.
 *
 * @param title of the file
 * @param mark what it is made for, read again as {@link WorkbookFile#mark}
 * @param notes the sheet in front, for people
 * @param footer left at the foot of each printed page
 * @param wrong title and text of what the spreadsheet shows for a value that a cell does not take
 */
public record WorkbookPlan(
        String title, Map<String, String> mark, Notes notes, List<WorkbookSheet> sheets, String footer, Wrong wrong) {
    /** A sheet of text. */
    public record Notes(String name, List<Note> lines) {}

    /** A line of text, or a fact with its name. */
    public record Note(Style style, String name, String text) {
        public static Note title(String text) {
            return new Note(Style.TITLE, null, text);
        }

        public static Note heading(String text) {
            return new Note(Style.HEADING, null, text);
        }

        public static Note text(String text) {
            return new Note(Style.TEXT, null, text);
        }

        public static Note fact(String name, String text) {
            return new Note(Style.FACT, name, text);
        }
    }

    /** How a line of text looks. */
    public enum Style {
        TITLE,
        HEADING,
        TEXT,
        FACT
    }

    public record Wrong(String title, String text) {}
}
