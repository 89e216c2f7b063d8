package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.util.TreeMap;

/** Σ weight × ratio: numerators add up exactly by denominator, so the order of adding never shows. */
final class WeightedSum {
    private final TreeMap<BigDecimal, BigDecimal> byDenominator = new TreeMap<>();

    void add(BigDecimal weight, Ratio ratio) {
        byDenominator.merge(ratio.under(), weight.multiply(ratio.over()), BigDecimal::add);
    }

    /** factor × sum / divisor, one division for each denominator; 0 for an empty sum. */
    BigDecimal scaled(BigDecimal factor, BigDecimal divisor) {
        var total = BigDecimal.ZERO;
        for (var part : byDenominator.entrySet()) {
            total = total.add(
                    Exact.divide(factor.multiply(part.getValue()), part.getKey().multiply(divisor)));
        }
        return total;
    }
}
