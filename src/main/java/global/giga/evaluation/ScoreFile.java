package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.document.CsvRow;
import global.giga.document.CsvTable;
import global.giga.document.CsvWriter;
import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.tender.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The score sheet as a file: a row for each score, columns supplier, criterion, points, reason. */
final class ScoreFile {
    private static final String[] COLUMNS = {"supplier", "criterion", "points", "reason"};

    private final Map<String, Bid> suppliers;
    private final Map<String, Criterion> criteria;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<List<?>, Long> seen = new HashMap<>();

    private ScoreFile(List<Bid> bids, List<Criterion> criteria) {
        var names = BidNames.of(bids.stream()
                .collect(Collectors.toMap(Bid::id, bid -> bid.organization().name())));
        this.suppliers = bids.stream().collect(Collectors.toMap(bid -> names.get(bid.id()), Function.identity()));
        this.criteria = criteria.stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
    }

    /** A row that is right. */
    record Line(Bid bid, Criterion criterion, BigDecimal points, String reason) {}

    /**
     * Reads it whole or not at all.
     *
     * @throws FileRefused with every problem by row and column
     */
    static List<Line> read(byte[] file, List<Bid> bids, List<Criterion> criteria) {
        var table = CsvTable.read(file, COLUMNS);
        var sheet = new ScoreFile(bids, criteria);
        sheet.problems.addAll(table.problems());
        var lines =
                table.rows().stream().flatMap(row -> sheet.line(row).stream()).toList();
        if (!sheet.problems.isEmpty()) {
            throw new FileRefused(sheet.problems);
        }
        return lines;
    }

    private Optional<Line> line(CsvRow row) {
        var before = problems.size();
        if (!row.require(problems, COLUMNS)) {
            return Optional.empty();
        }
        var bid = row.value("supplier", name -> Optional.ofNullable(suppliers.get(name)), problems);
        var criterion = row.value("criterion", id -> Optional.ofNullable(criteria.get(id)), problems);
        var points = row.decimal("points", problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        check(row, criterion, points);
        var first = seen.putIfAbsent(List.of(bid.id(), criterion.id()), row.line());
        if (first != null) {
            problems.add(Problem.of(row.line(), "criterion", "duplicate-row", first));
        }
        return Optional.of(new Line(bid, criterion, points, row.text("reason")));
    }

    private void check(CsvRow row, Criterion criterion, BigDecimal points) {
        try {
            JudgedScore.check(criterion, points, row.text("reason"));
        } catch (PointsOutOfRange e) {
            problems.add(Problem.of(row.line(), "points", "out-of-range", points, 0, criterion.weight()));
        } catch (ReasonTooLong e) {
            problems.add(Problem.of(row.line(), "reason", "too-long", JudgedScore.REASON));
        }
    }

    /** The sheet as a file that can be filled in and read. */
    static byte[] write(ScoreSheet sheet) {
        var names = BidNames.of(
                sheet.rows().stream().collect(Collectors.toMap(ScoreSheet.Row::bid, ScoreSheet.Row::supplier)));
        var rows = sheet.rows().stream()
                .flatMap(row -> row.cells().stream().map(cell -> cells(names.get(row.bid()), cell)))
                .toList();
        return CsvWriter.write(List.of(COLUMNS), rows);
    }

    private static List<Object> cells(String supplier, ScoreSheet.Cell cell) {
        return CsvWriter.row(supplier, cell.criterion().id(), cell.points(), cell.reason());
    }
}
