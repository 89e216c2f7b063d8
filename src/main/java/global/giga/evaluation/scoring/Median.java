package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.util.Collection;

/** The middle of some prices: the mean of the two middle ones where their number is even. */
public final class Median {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Median() {}

    /** @param prices at least one */
    public static BigDecimal of(Collection<BigDecimal> prices) {
        var sorted = prices.stream().sorted().toList();
        var middle = sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2));
        return Exact.divide(middle, TWO);
    }
}
