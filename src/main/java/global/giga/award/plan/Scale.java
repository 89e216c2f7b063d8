package global.giga.award.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * Exact decimals as whole numbers and back. As many decimals are kept as the figures have, as long as the sum of the
 * largest figure of everything that can be awarded stays below {@link #MOST}; figures with more decimals than that are
 * rounded half up, limits on them down.
 *
 * @param decimals the planner compares at this many decimals; may be negative
 */
record Scale(int decimals) {
    /** Leaves room for sums over all columns and for multipliers in 64 bits. */
    static final BigDecimal MOST = new BigDecimal("1e15");

    private static final int FINEST = 12;

    /** @param largest the sum of the largest figures that a plan can have */
    static Scale of(Collection<BigDecimal> figures, BigDecimal largest) {
        ToIntFunction<BigDecimal> places =
                f -> Math.max(0, f.stripTrailingZeros().scale());
        int wanted = Math.min(FINEST, figures.stream().mapToInt(places).max().orElse(0));
        while (largest.scaleByPowerOfTen(wanted).compareTo(MOST) > 0) {
            wanted--;
        }
        return new Scale(wanted);
    }

    long of(BigDecimal figure) {
        return figure.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** The largest whole number within the limit; what no sum can reach is no limit. */
    long limit(BigDecimal limit) {
        var whole = limit.setScale(decimals, RoundingMode.FLOOR).unscaledValue();
        return whole.min(BigInteger.valueOf(Long.MAX_VALUE / 4)).longValueExact();
    }

    BigDecimal figure(long whole) {
        return BigDecimal.valueOf(whole, decimals);
    }
}
