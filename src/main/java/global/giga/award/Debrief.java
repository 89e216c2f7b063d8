package global.giga.award;

import global.giga.award.plan.AwardPlan.Reason;
import global.giga.evaluation.JudgedScore;
import global.giga.evaluation.LotScore;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a bidder learns of its result (R4.3): its own scores with reasons, and of each winner the name and the points.
 *
 * @param standsUntil the end of the standstill; null while nothing is told
 * @param complaining whether it can complain now
 * @param outcome why nothing is awarded at all; else null
 * @param lots those that it bid for; empty while nothing is told
 * @param judged its scores on the judged criteria with their reasons, by criterion
 * @param complaints its own, oldest first
 */
public record Debrief(
        Tender tender,
        String supplier,
        Instant approvedAt,
        Instant standsUntil,
        boolean complaining,
        String outcome,
        List<Lot> lots,
        Map<String, JudgedScore> judged,
        List<Complaint> complaints) {
    public Debrief {
        lots = List.copyOf(lots);
        complaints = List.copyOf(complaints);
    }

    /** Whether the results are told. */
    public boolean told() {
        return approvedAt != null || outcome != null;
    }

    /** How many lots it gets something of. */
    public long won() {
        return lots.stream().filter(Lot::won).count();
    }

    /**
     * One lot.
     *
     * @param own its standing there
     * @param winners who gets it; several only where schools are awarded one by one
     * @param others the winners but the reader
     * @param schools that it gets
     * @param departure why the committee chose otherwise than the plan; null where it did not
     * @param departed its schools that go to somebody else than planned, where schools are awarded one by one
     * @param outranked why it gets nothing though it stands before a winner; else null
     * @param unawarded why nobody gets it; null where somebody does
     * @param bids how many bids were valid there
     */
    public record Lot(
            String code,
            String title,
            LotScore own,
            List<Winner> winners,
            List<Winner> others,
            int schools,
            String departure,
            List<Departed> departed,
            Outranked outranked,
            Reason unawarded,
            long bids) {
        public Lot {
            departed = List.copyOf(departed);
            winners = List.copyOf(winners);
            others = List.copyOf(others);
        }

        /** Whether it gets something. */
        public boolean won() {
            return schools > 0;
        }

        /** Null where nobody gets it. */
        public Winner winner() {
            return winners.isEmpty() ? null : winners.get(0);
        }
    }

    /**
     * What the others may know of a winner: no price and no document of it.
     *
     * @param points by criterion
     * @param technical all of them
     * @param pricePoints null for formulas that only rank
     * @param total null for formulas that only rank
     */
    public record Winner(
            String name,
            int schools,
            Map<String, BigDecimal> points,
            BigDecimal technical,
            BigDecimal pricePoints,
            BigDecimal total) {
        /** How many points more than the bid of the reader; null where one of them has none. */
        public BigDecimal ahead(LotScore own, String criterion) {
            var theirs = points.get(criterion);
            var mine = own.points().get(criterion);
            return theirs == null || mine == null ? null : theirs.subtract(mine);
        }
    }
}
