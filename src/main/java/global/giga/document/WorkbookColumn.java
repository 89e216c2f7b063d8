package global.giga.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * A column of a sheet. In formulas {@code {key}} is the cell of the row in the column with that key, {@code {self}} the
 * cell itself, {@code {sheet.key}} the whole column of the sheet with that marker.
 *
 * @param key under which it is read again
 * @param width in characters
 * @param open whether people write here; other cells are locked
 * @param hint beside a cell that is open, null for none
 * @param choices a list to choose from, empty for none
 * @param from the whole column to choose from instead, {@code sheet.key}, null for none
 * @param formula of each cell, null where the rows have values
 * @param warning a formula that is true where the cell deserves attention, null for none
 * @param summed whether its sum stands above the table
 */
public record WorkbookColumn(
        String key,
        String title,
        Kind kind,
        int width,
        boolean open,
        String hint,
        List<String> choices,
        String from,
        BigDecimal least,
        BigDecimal most,
        String formula,
        String warning,
        boolean summed) {
    /** What the cells hold. */
    public enum Kind {
        TEXT,
        /** Text of any length, in several lines. */
        LONG_TEXT,
        WHOLE,
        DECIMAL,
        MONEY,
        /** A number, or one of the choices. */
        NUMBER_OR_CHOICE
    }

    /** A locked column. */
    public static WorkbookColumn of(String key, String title, Kind kind, int width) {
        return new WorkbookColumn(key, title, kind, width, false, null, List.of(), null, null, null, null, null, false);
    }

    public WorkbookColumn opened(String beside) {
        return new WorkbookColumn(
                key, title, kind, width, true, beside, choices, from, least, most, formula, warning, summed);
    }

    public WorkbookColumn choosing(List<String> list) {
        return new WorkbookColumn(
                key, title, kind, width, open, hint, list, from, least, most, formula, warning, summed);
    }

    public WorkbookColumn choosingFrom(String column) {
        return new WorkbookColumn(
                key, title, kind, width, open, hint, choices, column, least, most, formula, warning, summed);
    }

    public WorkbookColumn within(BigDecimal low, BigDecimal high) {
        return new WorkbookColumn(
                key, title, kind, width, open, hint, choices, from, low, high, formula, warning, summed);
    }

    public WorkbookColumn calculated(String cells) {
        return new WorkbookColumn(
                key, title, kind, width, open, hint, choices, from, least, most, cells, warning, summed);
    }

    public WorkbookColumn warning(String when) {
        return new WorkbookColumn(
                key, title, kind, width, open, hint, choices, from, least, most, formula, when, summed);
    }

    public WorkbookColumn sum() {
        return new WorkbookColumn(
                key, title, kind, width, open, hint, choices, from, least, most, formula, warning, true);
    }
}
