package global.giga.kernel;

import java.util.Objects;

/**
 * What a supplier promises for one school, without any price: technology, committed download and upload, latency in
 * milliseconds (1..10,000), availability, data cap in gigabytes a month or null for unlimited, delivery in weeks
 * (0..520), radius of the community hub in metres (0..100,000; 0 = none), whether power is included, and the backup
 * technology or null.
 */
public record Connection(
        Technology technology,
        Mbps download,
        Mbps upload,
        int latencyMs,
        Percent availability,
        Integer dataCapGb,
        int deliveryWeeks,
        int hubRadiusM,
        boolean powerIncluded,
        Technology backup) {
    public Connection {
        Objects.requireNonNull(technology);
        Objects.requireNonNull(download);
        Objects.requireNonNull(upload);
        Objects.requireNonNull(availability);
        inRange(latencyMs, 1, 10_000);
        inRange(deliveryWeeks, 0, 520);
        inRange(hubRadiusM, 0, 100_000);
        if (dataCapGb != null) {
            inRange(dataCapGb, 1, 1_000_000);
        }
    }

    public boolean unlimited() {
        return dataCapGb == null;
    }

    private static void inRange(int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(value + " outside " + low + ".." + high);
        }
    }
}
