package global.giga.evaluation;

import global.giga.bid.Asked;
import global.giga.bid.Bid;
import global.giga.party.CompanySnapshot;
import global.giga.tender.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * One bid; its cells in the order of the criteria.
     *
     * @param promises what the supplier wrote to requirements, by {@link Asked#key}; those without words left out
     * @param company as it was when the bid was sealed; null where the bid does not say
     */
    public record Row(
            long bid, String supplier, List<Cell> cells, Map<String, String> promises, CompanySnapshot company) {
        public Row {
            cells = List.copyOf(cells);
            promises = Map.copyOf(promises);
        }

        /** @param given what was given so far, by criterion */
        static Row of(Bid bid, List<Criterion> criteria, Map<String, JudgedScore> given) {
            var answers = bid.answers();
            var cells = criteria.stream()
                    .map(c -> Cell.of(c, answers.getOrDefault(c.id(), ""), given.get(c.id())))
                    .toList();
            return new Row(bid.id(), bid.organization().name(), cells, promises(answers), bid.company());
        }

        private static Map<String, String> promises(Map<String, String> answers) {
            return answers.entrySet().stream()
                    .filter(answer -> Asked.isRequirement(answer.getKey())
                            && !answer.getValue().isBlank())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
    public record Cell(Criterion criterion, String answer, BigDecimal points, String reason, int version) {
        private static Cell of(Criterion criterion, String answer, JudgedScore score) {
            return score == null
                    ? new Cell(criterion, answer, null, "", 0)
                    : new Cell(criterion, answer, score.points(), score.reason(), score.version());
        }
    }

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
