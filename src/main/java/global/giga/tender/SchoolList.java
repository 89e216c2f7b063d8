package global.giga.tender;

import global.giga.document.CsvRow;
import global.giga.document.CsvTable;
import global.giga.document.FileRefused;
import global.giga.document.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Ids of schools as staff uploads them: a table with a column school_id_govt, or one id on each line and nothing else.
 */
public record SchoolList(List<Row> rows) {
    private static final String COLUMN = "school_id_govt";

    /** @param line of the file */
    public record Row(long line, String id) {}

    public SchoolList {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the list whole or not at all.
     *
     * @throws global.giga.document.UnreadableFile when it is no such table
     * @throws FileRefused with every row that is wrong
     */
    public static SchoolList read(byte[] file) {
        var bare = bare(file);
        var table = CsvTable.read(bare ? headed(file) : file, COLUMN);
        var above = bare ? 1 : 0;
        var problems = new ArrayList<Problem>();
        table.problems()
                .forEach(p ->
                        problems.add(new Problem(p.line() - above, p.column(), p.code(), p.arguments(), p.place())));
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (CsvRow row : table.rows()) {
            var line = row.line() - above;
            var id = row.text(COLUMN);
            if (id == null) {
                problems.add(Problem.of(line, COLUMN, "empty-cell"));
            } else if (!seen.add(id)) {
                problems.add(Problem.of(line, COLUMN, "school-in-two-lots", id));
            } else {
                rows.add(new Row(line, id));
            }
        }
        requireSound(problems);
        return new SchoolList(rows);
    }

    /** @throws FileRefused when there is a problem */
    static void requireSound(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new FileRefused(problems.stream()
                    .sorted(Comparator.comparingLong(Problem::line))
                    .toList());
        }
    }

    static Problem problem(Row row, String code, Object... arguments) {
        return Problem.of(row.line(), COLUMN, code, arguments);
    }

    /** Whether the first line names no column. */
    private static boolean bare(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 2_000), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return !start.contains("school_id");
    }

    private static byte[] headed(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return (COLUMN + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
