package global.giga.kernel;

import java.math.BigDecimal;

/** A data rate in megabits per second (decimal: 1 Mbps = 1,000,000 bit/s), 0.001..100,000, at most three decimals. */
public record Mbps(BigDecimal value) implements Comparable<Mbps> {
    private static final BigDecimal MAX = BigDecimal.valueOf(100_000);

    public Mbps {
        if (value.signum() <= 0 || value.compareTo(MAX) > 0 || Exact.decimals(value) > 3) {
            throw new IllegalArgumentException("Mbps outside 0.001..100000: " + value);
        }
        value = Exact.plain(value);
    }

    public static Mbps of(long value) {
        return new Mbps(BigDecimal.valueOf(value));
    }

    public static Mbps of(String value) {
        return new Mbps(new BigDecimal(value));
    }

    public boolean meets(Mbps required) {
        return compareTo(required) >= 0;
    }

    @Override
    public int compareTo(Mbps other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
