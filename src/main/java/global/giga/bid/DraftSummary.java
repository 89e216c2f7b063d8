package global.giga.bid;

import global.giga.document.Problem;
import java.math.BigDecimal;
import java.util.List;

/**
 * How far a draft has come.
 *
 * @param lots every lot of the tender in order
 * @param incomplete schools with an offer that lacks something or is out of range
 * @param failing schools with a complete offer that fails a requirement; it may be sealed but does not count
 * @param unanswered ids of judged criteria without an answer
 * @param unbid packages that name a lot without a complete offer
 */
public record DraftSummary(
        List<LotSummary> lots,
        List<Incomplete> incomplete,
        List<Failing> failing,
        List<String> unanswered,
        List<LotPackage> unbid) {
    public DraftSummary {
        failing = List.copyOf(failing);
        lots = List.copyOf(lots);
        incomplete = List.copyOf(incomplete);
        unbid = List.copyOf(unbid);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * One lot of the draft.
     *
     * @param offered schools with at least one complete offer
     * @param compliant schools with at least one complete offer that meets all requirements
     * @param needed the fewest compliant schools that reach the coverage
     * @param enough whether the compliant ones reach the coverage that the tender asks
     * @param oneTime sum of NRC of the first complete offer of each school, in the bid's currency
     * @param monthly sum of MRC likewise
     * @param total NRC + MRC × months of the contract likewise
     * @param charges the same by week of delivery
     */
    public record LotSummary(
            String code,
            String title,
            int schools,
            int offered,
            int compliant,
            int needed,
            boolean enough,
            BigDecimal oneTime,
            BigDecimal monthly,
            BigDecimal total,
            List<Charges> charges) {
        public int missing() {
            return schools - offered;
        }
    }

    /**
     * Charges of the offers that begin after as many weeks: the first complete offer of each school.
     *
     * @param oneTime sum of NRC, in the bid's currency
     * @param monthly sum of MRC likewise
     */
    public record Charges(int weeks, BigDecimal oneTime, BigDecimal monthly) {
        Charges plus(Charges other) {
            return new Charges(weeks, oneTime.add(other.oneTime), monthly.add(other.monthly));
        }
    }

    /** An offer that cannot be submitted as it is. */
    public record Incomplete(String school, String name, List<Problem> problems) {}

    /** @param failed ids of the requirements that the offer does not meet */
    public record Failing(String school, String name, List<String> failed) {}

    public int schools() {
        return lots.stream().mapToInt(LotSummary::schools).sum();
    }

    public int offered() {
        return lots.stream().mapToInt(LotSummary::offered).sum();
    }

    /** Lots with at least one complete offer: the ones that are bid. */
    public List<LotSummary> bid() {
        return lots.stream().filter(lot -> lot.offered() > 0).toList();
    }

    public boolean ready() {
        return incomplete.isEmpty() && unbid.isEmpty() && !bid().isEmpty();
    }
}
