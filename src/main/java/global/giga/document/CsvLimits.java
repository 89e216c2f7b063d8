package global.giga.document;

/**
 * How large a table may be, all inclusive.
 *
 * @param rows data rows, without the header
 * @param rowLength characters of one row, all cells together
 */
public record CsvLimits(int bytes, int rows, int columns, int rowLength) {
    /** 5 MB, 50,000 rows, 200 columns, 50,000 characters in a row. */
    public static final CsvLimits DEFAULT = new CsvLimits(5_000_000, 50_000, 200, 50_000);

    public CsvLimits {
        if (bytes < 1 || rows < 1 || columns < 1 || rowLength < 1) {
            throw new IllegalArgumentException("limits of a table are positive");
        }
    }
}
