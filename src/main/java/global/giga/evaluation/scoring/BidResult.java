package global.giga.evaluation.scoring;

import java.util.List;

/**
 * The outcome of a bid in a lot.
 *
 * @param financial null unless the bid is valid
 */
public record BidResult(
        String bid,
        BidStatus status,
        Coverage coverage,
        TechnicalScore technical,
        FinancialScore financial,
        List<Flag> flags) {
    public BidResult {
        flags = List.copyOf(flags);
        if ((status == BidStatus.VALID) != (financial != null)) {
            throw new IllegalArgumentException("valid bids alone have a price and a rank: " + bid);
        }
    }
}
