package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.kernel.Money;
import global.giga.school.School;
import java.math.BigDecimal;

/**
 * A price that is asked about (R3.10), in the evaluation currency.
 *
 * @param rule name of a {@link global.giga.kernel.LowPriceRule}, or {@link #HIGH}
 * @param school null where the price of the whole bid in the lot is meant, which is the mean per school
 * @param value the price, or for ITALY the discount in percent
 * @param limit where the question begins
 * @param median of all offers for the school; null for the whole bid
 * @param shouldCost of the school by the parameters of the template; null where there is none
 */
public record PriceFinding(
        Bid bid,
        String lot,
        String rule,
        School school,
        BigDecimal value,
        BigDecimal limit,
        BigDecimal median,
        Money shouldCost) {
    /** So many percent over the median of all offers for the school, as the terms say. */
    public static final String HIGH = "HIGH";

    public boolean low() {
        return !rule.equals(HIGH);
    }
}
