package global.giga.document;

import java.util.List;
import java.util.Map;

/** One row of a table of text. */
public final class CsvRow extends TableRow {
    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    CsvRow(long line, Map<String, Integer> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = List.copyOf(cells);
    }

    /** The line of the file on which the row begins. */
    @Override
    public long line() {
        return line;
    }

    /** The cells in the order of the file, without blanks around, "" for empty ones. */
    public List<String> cells() {
        return cells;
    }

    @Override
    public String text(String column) {
        var place = columns.get(column);
        return place == null || cells.get(place).isEmpty() ? null : cells.get(place);
    }

    /** None: a row with damaged cells is not among the rows of the table. */
    @Override
    public List<Problem> faults() {
        return List.of();
    }

    @Override
    public Problem placed(Problem problem) {
        return problem;
    }

    @Override
    public Object where(String column) {
        return line;
    }
}
