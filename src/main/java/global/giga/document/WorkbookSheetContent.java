package global.giga.document;

import java.util.List;

/**
 * One sheet as it was read, without empty cells and empty rows.
 *
 * @param merged blocks of merged cells
 */
record WorkbookSheetContent(String name, List<Row> rows, List<Block> merged) {
    /** @param number as the spreadsheet shows it, from 1 */
    record Row(int number, List<WorkbookCell> cells) {
        /** The text at the place, "" where nothing is. */
        String text(int column) {
            return cells.stream()
                    .filter(cell -> cell.column() == column && cell.kind() == WorkbookCell.Kind.TEXT)
                    .map(WorkbookCell::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param reference as the workbook has it; rows from 1, columns from 0, all inclusive */
    record Block(String reference, int top, int left, int bottom, int right) {
        boolean reaches(int row) {
            return row >= top && row <= bottom;
        }

        boolean covers(int column) {
            return column >= left && column <= right;
        }
    }
}
