package global.giga.document;

import global.giga.document.UnreadableFile.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One reading of one text. */
final class CsvReading {
    private final CsvLimits limits;
    private final List<String> required;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Map<String, Integer> columns;
    private int seen;

    CsvReading(CsvLimits limits, List<String> required) {
        this.limits = limits;
        this.required = required;
    }

    CsvTable read(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        long line = 1;
        try (var parser = CSVParser.parse(text, format)) {
            for (var records = parser.iterator(); records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                line(line, records.next());
            }
        } catch (UncheckedIOException | IOException e) {
            throw new UnreadableFile(Reason.BROKEN_QUOTES, line);
        }
        if (seen == 0) {
            throw new UnreadableFile(Reason.NO_ROWS);
        }
        return new CsvTable(List.copyOf(columns.keySet()), rows, problems);
    }

    /** The one of comma, semicolon and tab that the first line with text has most of, outside quotes. */
    private static char separator(String text) {
        var header =
                text.lines().filter(l -> !l.isBlank()).findFirst().orElseThrow().replaceAll("\"[^\"]*\"", "");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private void line(long line, CSVRecord record) {
        var cells = record.stream().map(String::strip).collect(Collectors.toCollection(ArrayList::new));
        if (cells.stream().mapToInt(String::length).sum() > limits.rowLength()) {
            throw new UnreadableFile(Reason.ROW_TOO_LONG, line, limits.rowLength());
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (columns == null) {
            header(cells);
        } else {
            row(line, cells);
        }
    }

    private void header(List<String> cells) {
        trimTo(0, cells);
        if (cells.size() > limits.columns()) {
            throw new UnreadableFile(Reason.TOO_MANY_COLUMNS, limits.columns());
        }
        var unnamed = cells.indexOf("");
        if (unnamed >= 0) {
            throw new UnreadableFile(Reason.UNNAMED_COLUMN, unnamed + 1);
        }
        columns = new LinkedHashMap<>();
        var twice = new HashSet<String>();
        for (var cell : cells) {
            var name = cell.toLowerCase(Locale.ROOT);
            if (columns.putIfAbsent(name, columns.size()) != null) {
                twice.add(name);
            }
        }
        refuseIfAny(Reason.DUPLICATE_COLUMNS, twice.stream().sorted().toList());
        refuseIfAny(
                Reason.MISSING_COLUMNS,
                required.stream().filter(r -> !columns.containsKey(r)).toList());
    }

    private static void refuseIfAny(Reason reason, List<String> names) {
        if (!names.isEmpty()) {
            throw new UnreadableFile(reason, String.join(", ", names));
        }
    }

    private void row(long line, List<String> cells) {
        if (++seen > limits.rows()) {
            throw new UnreadableFile(Reason.TOO_MANY_ROWS, limits.rows());
        }
        trimTo(columns.size(), cells);
        if (cells.size() != columns.size()) {
            problems.add(Problem.of(line, "", "ragged-row", columns.size(), cells.size()));
        } else if (sound(line, cells)) {
            rows.add(new CsvRow(line, columns, cells));
        }
    }

    private boolean sound(long line, List<String> cells) {
        var before = problems.size();
        columns.forEach((name, place) -> {
            var cell = cells.get(place);
            if (CsvCell.damaged(cell)) {
                problems.add(Problem.of(line, name, "damaged-text"));
            } else if (CsvCell.formula(cell)) {
                problems.add(Problem.of(line, name, "formula-in-cell", cell));
            }
        });
        return problems.size() == before;
    }

    /** Empty cells after the last column are what spreadsheets leave behind. */
    private static void trimTo(int size, List<String> cells) {
        while (cells.size() > size && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
    }
}
