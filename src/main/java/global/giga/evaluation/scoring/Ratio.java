package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import java.math.BigDecimal;

/** An exact quotient of two decimals, kept undivided so that sums of many divide once; {@code under} is above 0. */
record Ratio(BigDecimal over, BigDecimal under) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    Ratio plus(Ratio other) {
        return under.equals(other.under)
                ? new Ratio(over.add(other.over), under)
                : new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio times(BigDecimal factor) {
        return new Ratio(over.multiply(factor), under);
    }

    /** 34 digits where the quotient does not end. */
    BigDecimal value() {
        return Exact.divide(over, under);
    }

    @Override
    public int compareTo(Ratio other) {
        return under.equals(other.under)
                ? over.compareTo(other.over)
                : over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
