package global.giga.document;

import java.util.List;
import java.util.Map;

/** One row of a table on a sheet of a workbook. */
public final class WorkbookRow extends TableRow {
    private final String sheet;
    private final int number;
    private final String key;
    private final Map<String, Integer> columns;
    private final Map<String, String> texts;
    private final List<Problem> faults;

    /** @param texts of the cells that hold a value, by column */
    WorkbookRow(
            String sheet,
            int number,
            String key,
            Map<String, Integer> columns,
            Map<String, String> texts,
            List<Problem> faults) {
        this.sheet = sheet;
        this.number = number;
        this.key = key;
        this.columns = columns;
        this.texts = texts;
        this.faults = faults.stream().map(this::placed).toList();
    }

    /** What the row was about when the workbook was made, "" where that was open. */
    public String key() {
        return key;
    }

    @Override
    public long line() {
        return number;
    }

    @Override
    public String text(String column) {
        return texts.get(column);
    }

    @Override
    public List<Problem> faults() {
        return faults;
    }

    @Override
    public Problem placed(Problem problem) {
        return problem.at(where(problem.column()));
    }

    /** As a spreadsheet writes it: {@code Prices!D17}; {@code Prices!17} for the whole row. */
    @Override
    public String where(String column) {
        var place = columns.get(column);
        return sheet + "!" + (place == null ? "" : WorkbookCell.letters(place)) + number;
    }
}
