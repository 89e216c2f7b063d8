package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import global.giga.kernel.Percent;
import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.util.List;

/** What a formula of R3.8 does to prices, with the functions that score bids. */
public final class PriceCurve {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GOOD = new BigDecimal("0.8");

    private PriceCurve() {}

    /**
     * What a price comes to.
     *
     * @param value points, 0 to the weight of the price; of a formula that only ranks, the percentage of the best
     */
    public record Point(BigDecimal price, BigDecimal value) {}

    /** Whether the formula gives points, or only ranks bids by price and technical points together. */
    public static boolean scores(PriceFormula formula) {
        return formula != PriceFormula.VALUE_FOR_MONEY && formula != PriceFormula.MERIT_COEFFICIENT;
    }

    /**
     * The curve at these prices, the lowest first; for formulas that rank, of bids with 80 % of the technical points.
     *
     * @param ceiling as in {@link ScoringRules}
     * @param floor as in {@link ScoringRules}
     */
    public static List<Point> of(
            PriceFormula formula, BigDecimal weight, BigDecimal ceiling, BigDecimal floor, List<BigDecimal> prices) {
        var none = Percent.of("0");
        var rules = new ScoringRules(List.of(), weight, formula, ceiling, floor, none, none);
        var lowest = prices.get(0);
        return prices.stream()
                .map(price ->
                        new Point(price, scores(formula) ? points(rules, price, lowest) : share(rules, price, lowest)))
                .toList();
    }

    private static BigDecimal points(ScoringRules rules, BigDecimal price, BigDecimal lowest) {
        return PriceScore.points(rules, new MeanPrice(price, 1), new MeanPrice(lowest, 1));
    }

    private static BigDecimal share(ScoringRules rules, BigDecimal price, BigDecimal lowest) {
        var own = index(rules, price);
        var best = index(rules, lowest);
        if (own == null || best == null || own.signum() == 0 || best.signum() == 0) {
            return HUNDRED;
        }
        return rules.formula() == PriceFormula.VALUE_FOR_MONEY
                ? Exact.divide(own.multiply(HUNDRED), best)
                : Exact.divide(best.multiply(HUNDRED), own);
    }

    private static BigDecimal index(ScoringRules rules, BigDecimal price) {
        var technical = HUNDRED.subtract(rules.priceWeight()).multiply(GOOD);
        return PriceScore.index(rules, new MeanPrice(price, 1), technical);
    }
}
