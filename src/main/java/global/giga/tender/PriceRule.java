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
}
