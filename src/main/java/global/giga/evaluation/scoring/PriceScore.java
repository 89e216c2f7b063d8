package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import java.math.BigDecimal;

/**
 * The formulas of R3.8. A price of 0 earns all points of PROPORTIONAL and LINEAR; where the lowest price is 0, any
 * other price earns none there.
 */
final class PriceScore {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private PriceScore() {}

    /** Points for the price, 0..W; null where the formula only ranks. */
    static BigDecimal points(ScoringRules rules, MeanPrice price, MeanPrice lowest) {
        var w = rules.priceWeight();
        return switch (rules.formula()) {
            case PROPORTIONAL -> price.isZero() ? w : scaled(w, lowestOver(price, lowest));
            case LINEAR -> lowest.isZero() ? (price.isZero() ? w : BigDecimal.ZERO) : scaled(w, linear(price, lowest));
            case BANDED_ABSOLUTE -> scaled(w, banded(rules, price));
            case VALUE_FOR_MONEY, MERIT_COEFFICIENT -> null;
        };
    }

    /** The figure that VALUE_FOR_MONEY (higher wins) and MERIT_COEFFICIENT (lower wins) rank by, else null. */
    static BigDecimal index(ScoringRules rules, MeanPrice price, BigDecimal technical) {
        return switch (rules.formula()) {
            case VALUE_FOR_MONEY ->
                price.isZero() ? null : Exact.divide(technical.multiply(price.count()), price.sum());
            case MERIT_COEFFICIENT -> merit(rules.priceWeight(), price, technical);
            case PROPORTIONAL, LINEAR, BANDED_ABSOLUTE -> null;
        };
    }

    /** Pmin / P. */
    private static Ratio lowestOver(MeanPrice price, MeanPrice lowest) {
        return new Ratio(lowest.sum().multiply(price.count()), lowest.count().multiply(price.sum()));
    }

    /** 1 − (P − Pmin) / Pmin, that is (2 Pmin − P) / Pmin. */
    private static Ratio linear(MeanPrice price, MeanPrice lowest) {
        var low = lowest.sum().multiply(price.count());
        return new Ratio(low.multiply(TWO).subtract(price.sum().multiply(lowest.count())), low);
    }

    private static Ratio banded(ScoringRules rules, MeanPrice price) {
        var under = rules.ceiling().multiply(price.count()).subtract(price.sum());
        return new Ratio(under, rules.ceiling().subtract(rules.floor()).multiply(price.count()));
    }

    private static BigDecimal scaled(BigDecimal weight, Ratio ratio) {
        var part = Exact.clamp(ratio.over(), BigDecimal.ZERO, ratio.under());
        return new Ratio(part, ratio.under()).times(weight).value();
    }

    /**
     * P / (1 + ΣV / (1 − ΣVmax)). With weights that sum to 100 (R1.1) ΣV is technical / 100 and 1 − ΣVmax is W / 100,
     * which makes it P × W / (W + technical); a bid without technical points keeps its price.
     */
    private static BigDecimal merit(BigDecimal weight, MeanPrice price, BigDecimal technical) {
        var all = weight.add(technical);
        return all.signum() == 0
                ? price.value()
                : Exact.divide(price.sum().multiply(weight), all.multiply(price.count()));
    }
}
