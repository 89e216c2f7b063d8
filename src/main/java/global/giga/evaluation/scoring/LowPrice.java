package global.giga.evaluation.scoring;

import global.giga.kernel.LowPriceRule;
import java.math.BigDecimal;

/**
 * A question to ask a supplier about a price (R3.10), never a rejection.
 *
 * @param rule that asks
 * @param subject the bid or offer
 * @param value the price, or for ITALY the discount
 * @param limit where the question begins: at it or under it for ProZorro, under it for Spain and HALF_OF_MEDIAN, at it
 *     or over it for ITALY, 0 for ZERO
 */
public record LowPrice(LowPriceRule rule, String subject, BigDecimal value, BigDecimal limit) {}
