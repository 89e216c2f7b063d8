package global.giga.evaluation.scoring;

import java.math.BigDecimal;

/**
 * A question to ask a supplier about a price (R3.10), never a rejection.
 *
 * @param subject the bid or offer
 * @param value the price, or for ITALY the discount
 * @param limit where the question begins: at it or under it for ProZorro, under it for Spain and HALF_OF_MEDIAN, at it
 *     or over it for ITALY, 0 for ZERO
 */
public record LowPrice(Rule rule, String subject, BigDecimal value, BigDecimal limit) {
    /** The rule that asks. */
    public enum Rule {
        PROZORRO_MEAN_OF_OTHERS,
        PROZORRO_NEXT_PRICE,
        ITALY,
        SPAIN,
        HALF_OF_MEDIAN,
        ZERO
    }
}
