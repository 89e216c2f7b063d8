package global.giga.document;

import java.util.List;

/**
 * The table on one sheet of a workbook.
 *
 * @param sheet as it is called now
 * @param rows that hold anything in the columns that were asked for, in their order
 * @param problems of the sheet as a whole, and of cells outside those columns
 */
public record WorkbookTable(String sheet, List<WorkbookRow> rows, List<Problem> problems) {
    public WorkbookTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
