package global.giga.tender;

import global.giga.kernel.LowPriceRule;
import java.util.List;

/**
 * How bids are examined, beside what they are scored by.
 *
 * @param lowPrices rules by which a low price is asked about (R3.10), each once, in their own order; none asks nobody
 * @param highAbove percent over the median of all offers for a school from which a price is asked about as high, 1 or
 *     more; null asks nobody
 * @param cureDays days in which a supplier may mend a formal defect, 1..60; null where the terms let nobody mend one
 * @param divergence percent of the points of a criterion; where scores of evaluators lie farther apart, the consensus
 *     needs a reason of its own (R3.3), 0..100
 */
public record EvaluationRules(List<LowPriceRule> lowPrices, Integer highAbove, Integer cureDays, int divergence) {
    /** What counts where the terms say nothing. */
    public static final EvaluationRules USUAL = new EvaluationRules(
            List.of(
                    LowPriceRule.PROZORRO_MEAN_OF_OTHERS,
                    LowPriceRule.PROZORRO_NEXT_PRICE,
                    LowPriceRule.HALF_OF_MEDIAN,
                    LowPriceRule.ZERO),
            null,
            null,
            30);

    public EvaluationRules {
        lowPrices = lowPrices.stream().distinct().sorted().toList();
        requireWithin(highAbove, 1, 100_000);
        requireWithin(cureDays, 1, 60);
        requireWithin(divergence, 0, 100);
    }

    private static void requireWithin(Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new IllegalArgumentException("outside " + least + ".." + most + ": " + value);
        }
    }
}
