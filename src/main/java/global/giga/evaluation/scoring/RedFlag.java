package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that the chair must see before the results (R3.12): never a proof, a reason to look.
 *
 * @param lot null for a flag of a bidder over the whole tender
 * @param bids whom it concerns
 * @param schools where it is, for R028
 * @param value the figure of the indicator, null where it has none
 * @param limit where it begins, null where it has none
 */
public record RedFlag(
        Code code, String lot, List<String> bids, List<String> schools, BigDecimal value, BigDecimal limit) {
    public RedFlag {
        bids = List.copyOf(bids);
        schools = List.copyOf(schools);
    }

    /** The indicators of Cardinal (Open Contracting Partnership) by their published ids. */
    public enum Code {
        /** Single bid received. */
        R018,
        /** Price close to the winning bid. */
        R024,
        /** Identical bid prices. */
        R028,
        /** Late bid won. */
        R030,
        /** All except the winning bid disqualified. */
        R035,
        /** Lowest bid disqualified. */
        R036,
        /** Excessive disqualified bids. */
        R038,
        /** Heavily discounted bid. */
        R058
    }
}
