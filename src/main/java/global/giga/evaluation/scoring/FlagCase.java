package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A lot as the red flags see it.
 *
 * @param prices of the offers that were opened: by school, then the evaluated prices by bid
 */
public record FlagCase(String lot, List<Entry> bids, Map<String, Map<String, List<BigDecimal>>> prices) {
    public FlagCase {
        bids = List.copyOf(bids);
    }

    /**
     * A bid for the lot.
     *
     * @param price mean per covered school; null where its price is not open
     * @param rank from 1; null unless valid
     * @param late whether it was received at the deadline or after it
     */
    public record Entry(String bid, BidStatus status, MeanPrice price, Integer rank, boolean late) {
        /** Rejected by the committee or by the published rules; not one that its supplier took back. */
        boolean disqualified() {
            return status == BidStatus.DISQUALIFIED
                    || status == BidStatus.NOT_ENOUGH_COVERAGE
                    || status == BidStatus.UNDER_PASS_MARK;
        }

        boolean valid() {
            return rank != null;
        }
    }
}
