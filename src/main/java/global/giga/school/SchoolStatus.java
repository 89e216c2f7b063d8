package global.giga.school;

import java.math.BigDecimal;

/** How well a school is connected, as Giga's maps colour it. No data is not good. */
public enum SchoolStatus {
    /** Faster than the benchmark. */
    GOOD,
    /** From 1 Mbit/s to the benchmark, both inclusive. */
    MODERATE,
    /** Slower than 1 Mbit/s. */
    BAD,
    /** Said to have no connection. */
    NOT_CONNECTED,
    /** No speed is known. */
    UNKNOWN;

    /** Mbit/s where the data name no other benchmark. */
    public static final BigDecimal BENCHMARK = BigDecimal.valueOf(20);

    /**
     * @param connected null when unknown
     * @param mbps download in Mbit/s, null when unknown
     * @param benchmark in Mbit/s, null for {@link #BENCHMARK}
     */
    public static SchoolStatus of(Boolean connected, BigDecimal mbps, BigDecimal benchmark) {
        if (Boolean.FALSE.equals(connected)) {
            return NOT_CONNECTED;
        }
        if (mbps == null) {
            return UNKNOWN;
        }
        if (mbps.compareTo(BigDecimal.ONE) < 0) {
            return BAD;
        }
        return mbps.compareTo(benchmark == null ? BENCHMARK : benchmark) > 0 ? GOOD : MODERATE;
    }
}
