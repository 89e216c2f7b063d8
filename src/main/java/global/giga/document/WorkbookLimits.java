package global.giga.document;

/**
 * How large a workbook may be, all inclusive.
 *
 * @param bytes of the file as it comes in
 * @param unpacked bytes of all its parts together
 * @param ratio how many times larger a part may become when it is unpacked; small parts aside
 * @param entries parts of the file
 * @param rows of one sheet that hold anything
 * @param columns of one sheet
 */
public record WorkbookLimits(int bytes, int unpacked, int ratio, int entries, int rows, int columns) {
    /** 5 MB, 60 MB unpacked, 100 to 1, 500 parts, 50,000 rows, 200 columns. */
    public static final WorkbookLimits DEFAULT = new WorkbookLimits(5_000_000, 60_000_000, 100, 500, 50_000, 200);

    public WorkbookLimits {
        if (bytes < 1 || unpacked < 1 || ratio < 1 || entries < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("limits of a workbook are positive");
        }
    }
}
