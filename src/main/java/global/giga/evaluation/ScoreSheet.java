package global.giga.evaluation;

import global.giga.bid.Asked;
import global.giga.bid.Bid;
import global.giga.evaluation.committee.Citation;
import global.giga.evaluation.committee.OwnScore;
import global.giga.party.CompanySnapshot;
import global.giga.tender.Criterion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What the committee judges: each bid on each judged criterion. Before the freeze it has the reader's own scores and nobody
 * else's, after it the consensus.
 *
 * @param criteria the judged ones, in the order of the terms
 * @param rows readable bids by supplier
 * @param handedInAt when the reader closed the own sheet, null while it is open or where the reader has none
 */
public record ScoreSheet(List<Criterion> criteria, List<Row> rows, Instant handedInAt) {
    public ScoreSheet {
        criteria = List.copyOf(criteria);
        rows = List.copyOf(rows);
    }

    /**
     * One bid; its cells in the order of the criteria.
     *
     * @param promises what the supplier wrote to requirements, by {@link Asked#key}; those without words left out
     * @param company as it was when the bid was sealed; null where the bid does not say
     * @param hidden keys of answers and ids of whole documents that are out of the reader's sight, because somebody found a
     *     price there
     */
    public record Row(
            long bid,
            String supplier,
            List<Cell> cells,
            Map<String, String> promises,
            CompanySnapshot company,
            Set<String> hidden) {
        public Row {
            cells = List.copyOf(cells);
            promises = Map.copyOf(promises);
            hidden = Set.copyOf(hidden);
        }

        /** @param given what was given so far, by criterion */
        static Row own(Bid bid, Set<String> hidden, List<Criterion> criteria, Map<String, OwnScore> given) {
            return of(
                    bid,
                    hidden,
                    criteria,
                    (criterion, answer) -> Cell.own(criterion, answer, given.get(criterion.id())));
        }

        /** @param agreed the consensus so far, by criterion */
        static Row agreed(Bid bid, Set<String> hidden, List<Criterion> criteria, Map<String, JudgedScore> agreed) {
            return of(
                    bid,
                    hidden,
                    criteria,
                    (criterion, answer) -> Cell.agreed(criterion, answer, agreed.get(criterion.id())));
        }

        private static Row of(
                Bid bid, Set<String> hidden, List<Criterion> criteria, BiFunction<Criterion, String, Cell> cell) {
            var answers = new HashMap<>(bid.answers());
            answers.keySet().removeAll(hidden);
            var cells = criteria.stream()
                    .map(c -> cell.apply(c, answers.getOrDefault(c.id(), "")))
                    .toList();
            return new Row(bid.id(), bid.organization().name(), cells, promises(answers), bid.company(), hidden);
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
            return cells.stream().filter(Cell::complete).count();
        }
    }

    /**
     * One bid on one criterion.
     *
     * @param answer what the supplier wrote, "" for nothing
     * @param points null while not scored
     * @param version of the score when it was read, 0 while not scored
     * @param citation where the reason is found; none in a consensus
     */
    public record Cell(
            Criterion criterion, String answer, BigDecimal points, String reason, int version, Citation citation) {
        private static Cell own(Criterion criterion, String answer, OwnScore score) {
            return score == null
                    ? new Cell(criterion, answer, null, "", 0, Citation.NONE)
                    : new Cell(criterion, answer, score.points(), score.reason(), score.version(), score.citation());
        }

        private static Cell agreed(Criterion criterion, String answer, JudgedScore score) {
            return score == null
                    ? own(criterion, answer, null)
                    : new Cell(criterion, answer, score.points(), score.reason(), score.version(), Citation.NONE);
        }

        /** Whether it has points and a reason. */
        public boolean complete() {
            return points != null && !reason.isBlank();
        }
    }

    /** How many scores the sheet needs. */
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
                .filter(cell -> !cell.complete())
                .count();
    }
}
