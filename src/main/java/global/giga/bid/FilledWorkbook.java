package global.giga.bid;

import global.giga.document.Problem;
import global.giga.document.UnreadableFile;
import global.giga.document.UnreadableFile.Reason;
import global.giga.document.WorkbookFile;
import global.giga.document.WorkbookRow;
import global.giga.document.WorkbookTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The offers in a price workbook that came back. Rows are known by the id of their school, not by their place. */
final class FilledWorkbook implements OfferSource {
    private final WorkbookFile file;
    private final Map<String, Map<String, String>> codes;
    private final boolean whole;

    /** @param whole whether each school must have its row */
    FilledWorkbook(WorkbookFile file, List<String> languages, boolean whole) {
        this.file = file;
        this.codes = WorkbookWords.codes(languages);
        this.whole = whole;
    }

    @Override
    public Map<String, List<OfferValues>> read(Map<String, String> lots, boolean alternatives, List<Problem> problems) {
        var prices = file.table(PriceForm.PRICES, OfferFile.COLUMNS, codes)
                .orElseThrow(() -> new UnreadableFile(Reason.WORKBOOK_SHEET_MISSING));
        problems.addAll(named(prices));
        var rows = new ArrayList<WorkbookRow>();
        for (var row : prices.rows()) {
            if (unmoved(row, problems)) {
                rows.add(row);
            }
        }
        if (whole) {
            requireAll(prices, lots, problems);
        }
        file.table(PriceForm.ALTERNATIVES, OfferFile.COLUMNS, codes).ifPresent(more -> {
            problems.addAll(named(more));
            rows.addAll(more.rows());
        });
        return OfferFile.collect(rows, lots, alternatives, problems);
    }

    /** Problems of whole columns name them as the sheet does. */
    private List<Problem> named(WorkbookTable table) {
        var words = new WorkbookWords(file.mark().getOrDefault("language", "en"));
        return table.problems().stream()
                .map(problem -> problem.code().startsWith("workbook-column-")
                        ? Problem.of(problem.line(), problem.column(), problem.code(), words.column(problem.column()))
                                .at(problem.place())
                        : problem)
                .toList();
    }

    /** What was written for one school must not stand in the row of another. */
    private static boolean unmoved(WorkbookRow row, List<Problem> problems) {
        var shown = row.text(OfferFile.SCHOOL);
        var moved = shown != null && !row.key().isEmpty() && !row.key().equals(shown);
        if (moved) {
            problems.add(
                    row.placed(Problem.of(row.line(), OfferFile.SCHOOL, "workbook-school-moved", shown, row.key())));
        }
        return !moved;
    }

    private static void requireAll(WorkbookTable prices, Map<String, String> lots, List<Problem> problems) {
        var there = new HashSet<String>();
        prices.rows().forEach(row -> there.add(row.text(OfferFile.SCHOOL)));
        lots.keySet().stream()
                .filter(school -> !there.contains(school))
                .sorted()
                .forEach(school -> problems.add(Problem.of(0, OfferFile.SCHOOL, "workbook-school-missing", school)
                        .at(prices.sheet())));
    }
}
