package global.giga.tender;

import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;

/**
 * How the price counts.
 *
 * @param weight points of the price, 0..100
 * @param ceiling evaluated price per school at which BANDED_ABSOLUTE gives nothing, null for other formulas
 * @param floor evaluated price per school at which BANDED_ABSOLUTE gives all, null for other formulas
 */
public record PriceRule(BigDecimal weight, PriceFormula formula, BigDecimal ceiling, BigDecimal floor) {
    public PriceRule {
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("weight of the price outside 0..100: " + weight);
        }
        if (formula == PriceFormula.BANDED_ABSOLUTE
                && (ceiling == null || floor == null || floor.signum() < 0 || ceiling.compareTo(floor) <= 0)) {
            throw new IllegalArgumentException("the banded formula needs a floor and a higher ceiling");
        }
    }

    /**
     * The rule with the limits that the formula needs and no others.
     *
     * @throws PriceBandsWrong when the banded formula lacks a floor, from 0, or a higher ceiling
     */
    public static PriceRule of(BigDecimal weight, PriceFormula formula, BigDecimal ceiling, BigDecimal floor) {
        if (formula != PriceFormula.BANDED_ABSOLUTE) {
            return new PriceRule(weight, formula, null, null);
        }
        if (ceiling == null || floor == null || floor.signum() < 0 || ceiling.compareTo(floor) <= 0) {
            throw new PriceBandsWrong();
        }
        return new PriceRule(weight, formula, ceiling, floor);
    }
}
