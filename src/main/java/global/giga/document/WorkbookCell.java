package global.giga.document;

/**
 * What one cell of a workbook holds.
 *
 * @param column counted from 0
 * @param text numbers with a decimal point and never with an exponent, dates as ISO 8601, formulas with "=" in front
 */
record WorkbookCell(int column, Kind kind, String text) {
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        /** Any formula, whatever its result. */
        FORMULA,
        /** {@code #REF!} and the like. */
        ERROR,
        /** A number that the cell shows as a day or time. */
        DATE,
        /** A number that the cell shows a hundred times larger, with a percent sign. */
        PERCENT
    }

    /** "A" for 0. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    boolean value() {
        return kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.YES_NO;
    }
}
