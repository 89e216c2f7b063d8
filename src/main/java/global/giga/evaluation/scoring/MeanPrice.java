package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import java.math.BigDecimal;

/**
 * The price of a bid in a lot (P of R3.8): the mean per covered school, because bids may cover different numbers of
 * schools. Compared exactly, without dividing.
 *
 * @param sum of the evaluated prices, 0 or more
 * @param schools covered, 1 or more
 */
public record MeanPrice(BigDecimal sum, int schools) implements Comparable<MeanPrice> {
    public MeanPrice {
        if (sum.signum() < 0 || schools < 1) {
            throw new IllegalArgumentException("price " + sum + " for " + schools + " schools");
        }
    }

    public BigDecimal value() {
        return Exact.divide(sum, count());
    }

    public boolean isZero() {
        return sum.signum() == 0;
    }

    BigDecimal count() {
        return BigDecimal.valueOf(schools);
    }

    @Override
    public int compareTo(MeanPrice other) {
        return sum.multiply(other.count()).compareTo(other.sum.multiply(count()));
    }
}
