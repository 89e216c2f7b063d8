package global.giga.evaluation.committee;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How far the points of several members lie apart (R3.3).
 *
 * @param mean rounded half up to two decimals, as scores are given
 * @param percent from the lowest to the highest, of the maximum
 */
public record Divergence(BigDecimal mean, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /**
     * @param points at least one
     * @param maximum of the criterion
     */
    public static Divergence of(Collection<BigDecimal> points, BigDecimal maximum) {
        var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = Exact.divide(sum, BigDecimal.valueOf(points.size())).setScale(DECIMALS, RoundingMode.HALF_UP);
        var low = points.stream().min(BigDecimal::compareTo).orElseThrow();
        var high = points.stream().max(BigDecimal::compareTo).orElseThrow();
        return new Divergence(mean, Exact.divide(high.subtract(low).multiply(HUNDRED), maximum));
    }

    /** Whether the consensus needs a reason of its own: more than the limit, not at it. */
    public boolean over(int limit) {
        return Exact.compare(percent, BigDecimal.valueOf(limit)) > 0;
    }
}
