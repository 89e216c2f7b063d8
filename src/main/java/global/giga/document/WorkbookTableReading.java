package global.giga.document;

import global.giga.document.WorkbookSheetContent.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One reading of the table of one sheet. A hidden row names the columns, so that they may have been moved about. */
final class WorkbookTableReading {
    /** Marks what is no row of the table: the names of the columns, the totals, the heading. */
    static final String OWN = "giga:";

    private static final int FIRST_ROWS = 50;

    private final WorkbookSheetContent sheet;
    private final List<String> wanted;
    private final Map<String, Map<String, String>> words;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<Integer> named = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    WorkbookTableReading(WorkbookSheetContent sheet, List<String> wanted, Map<String, Map<String, String>> words) {
        this.sheet = sheet;
        this.wanted = wanted;
        this.words = words;
    }

    Optional<WorkbookTable> read(String marker) {
        var mark = OWN + marker;
        var names = sheet.rows().stream()
                .limit(FIRST_ROWS)
                .filter(row -> row.cells().stream().anyMatch(cell -> mark.equals(cell.text())))
                .findFirst();
        return names.map(row -> read(mark, row));
    }

    private WorkbookTable read(String mark, Row names) {
        names.cells().forEach(cell -> name(names, cell, mark));
        for (var column : wanted) {
            if (!columns.containsKey(column)) {
                problems.add(Problem.of(names.number(), column, "workbook-column-missing", column)
                        .at(sheet.name()));
            }
        }
        var rows = new ArrayList<WorkbookRow>();
        for (var row : sheet.rows()) {
            if (row.number() > names.number() && !row.text(columns.get(mark)).startsWith(OWN)) {
                row(row, row.text(columns.get(mark))).ifPresent(rows::add);
            }
        }
        return new WorkbookTable(sheet.name(), rows, problems);
    }

    private void name(Row names, WorkbookCell cell, String mark) {
        var name = cell.text().equals(mark) ? mark : cell.text().toLowerCase(Locale.ROOT);
        named.add(cell.column());
        if (columns.putIfAbsent(name, cell.column()) != null && wanted.contains(name)) {
            problems.add(Problem.of(names.number(), name, "workbook-column-twice", name)
                    .at(place(names.number(), cell.column())));
        }
    }

    private Optional<WorkbookRow> row(Row row, String key) {
        Map<Integer, WorkbookCell> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        var merged = sheet.merged().stream()
                .filter(block -> block.reaches(row.number()))
                .toList();
        Map<String, String> texts = new HashMap<>();
        var faults = new ArrayList<Problem>();
        for (var column : wanted) {
            var place = columns.get(column);
            if (place != null) {
                var block = merged.stream().filter(b -> b.covers(place)).findFirst();
                if (block.isPresent()) {
                    faults.add(Problem.of(
                            row.number(), column, "workbook-merged", block.get().reference()));
                } else if (cells.get(place) != null) {
                    cell(row.number(), column, cells.get(place), texts, faults);
                }
            }
        }
        cells.values().stream()
                .filter(cell -> cell.value() && !named.contains(cell.column()))
                .forEach(cell -> problems.add(Problem.of(row.number(), "", "workbook-beside", cell.text())
                        .at(place(row.number(), cell.column()))));
        return texts.isEmpty() && faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkbookRow(sheet.name(), row.number(), key, columns, texts, faults));
    }

    private void cell(int number, String column, WorkbookCell cell, Map<String, String> texts, List<Problem> faults) {
        var fault = fault(cell);
        if (fault == null) {
            texts.put(column, word(column, cell.text()));
        } else {
            faults.add(Problem.of(number, column, fault, cell.text()));
        }
    }

    private static String fault(WorkbookCell cell) {
        return switch (cell.kind()) {
            case FORMULA -> "workbook-formula";
            case ERROR -> "workbook-error";
            case DATE -> "workbook-date";
            case PERCENT -> "workbook-percent";
            default -> CsvCell.damaged(cell.text()) ? "damaged-text" : null;
        };
    }

    private String word(String column, String text) {
        return words.getOrDefault(column, Map.of()).getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private String place(int row, int column) {
        return sheet.name() + "!" + WorkbookCell.letters(column) + row;
    }
}
