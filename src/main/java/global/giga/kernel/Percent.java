package global.giga.kernel;

import java.math.BigDecimal;

/** A share in percent, 0..100 inclusive, at most four decimals. */
public record Percent(BigDecimal value) implements Comparable<Percent> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percent {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0 || Exact.decimals(value) > 4) {
            throw new IllegalArgumentException("percent outside 0..100: " + value);
        }
        value = Exact.plain(value);
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** The share as a factor, 0..1, exact. */
    public BigDecimal factor() {
        return value.movePointLeft(2);
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
