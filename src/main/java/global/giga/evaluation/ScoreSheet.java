package global.giga.evaluation;

import global.giga.tender.Criterion;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the committee judges: each bid on each judged criterion.
 *
 * @param criteria the judged ones, in the order of the terms
 * @param rows readable bids by supplier
 */
public record ScoreSheet(List<Criterion> criteria, List<Row> rows) {
    public ScoreSheet {
        criteria = List.copyOf(criteria);
        rows = List.copyOf(rows);
    }

    /** One bid; its cells in the order of the criteria. */
    public record Row(long bid, String supplier, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public boolean complete() {
            return scored() == cells.size();
        }

        /** How many of its criteria are scored. */
        public long scored() {
            return cells.stream().filter(cell -> cell.points() != null).count();
        }
    }

    /**
     * One bid on one criterion.
     *
     * @param answer what the supplier wrote, "" for nothing
     * @param points null while not scored
     * @param version of the score when it was read, 0 while not scored
     */
    public record Cell(Criterion criterion, String answer, BigDecimal points, String reason, int version) {}

    /** How many scores the freeze needs. */
    public long cells() {
        return (long) rows.size() * criteria.size();
    }

    public long scored() {
        return cells() - missing();
    }

    /** Bids with all criteria scored. */
    public long complete() {
        return rows.stream().filter(Row::complete).count();
    }

    public long missing() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.points() == null)
                .count();
    }
}
