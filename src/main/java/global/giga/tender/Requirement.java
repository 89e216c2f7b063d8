package global.giga.tender;

import global.giga.kernel.Connection;
import global.giga.kernel.Mbps;
import global.giga.kernel.Translated;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mandatory requirement, passed or failed by each offer (R3.2).
 *
 * @param id short, unique in the tender, never shown
 * @param limit the limit in the unit of the rule; null for UNLIMITED_DATA
 * @param freePupils MIN_DOWNLOAD only: pupils up to whom the limit itself is required, null for no growth
 * @param pupilsPerMbps MIN_DOWNLOAD only: one Mbit/s more for each so many pupils above, rounded up
 */
public record Requirement(
        String id, Rule rule, Translated text, BigDecimal limit, Integer freePupils, Integer pupilsPerMbps) {

    /** What is required, and the unit of its limit. */
    public enum Rule {
        /** Committed download of at least limit Mbit/s, growing with the pupils. */
        MIN_DOWNLOAD,
        /** Committed upload of at least limit Mbit/s. */
        MIN_UPLOAD,
        /** No data cap. */
        UNLIMITED_DATA,
        /** Latency of at most limit ms. */
        MAX_LATENCY,
        /** Availability of at least limit percent. */
        MIN_AVAILABILITY,
        /** Delivery within limit weeks. */
        MAX_DELIVERY
    }

    public Requirement {
        if ((limit == null) != (rule == Rule.UNLIMITED_DATA)) {
            throw new IllegalArgumentException(id + ": a limit for " + rule);
        }
        if ((freePupils == null) != (pupilsPerMbps == null)) {
            throw new IllegalArgumentException(id + " needs both numbers of pupils, or neither");
        }
    }

    public boolean metBy(Connection connection, int pupils) {
        return switch (rule) {
            case MIN_DOWNLOAD -> connection.download().meets(requiredDownload(pupils));
            case MIN_UPLOAD -> connection.upload().value().compareTo(limit) >= 0;
            case UNLIMITED_DATA -> connection.unlimited();
            case MAX_LATENCY -> BigDecimal.valueOf(connection.latencyMs()).compareTo(limit) <= 0;
            case MIN_AVAILABILITY -> connection.availability().value().compareTo(limit) >= 0;
            case MAX_DELIVERY -> BigDecimal.valueOf(connection.deliveryWeeks()).compareTo(limit) <= 0;
        };
    }

    /** limit + (pupils − freePupils) / pupilsPerMbps rounded up for larger schools; for MIN_DOWNLOAD only. */
    public Mbps requiredDownload(int pupils) {
        if (freePupils == null || pupils <= freePupils) {
            return new Mbps(limit);
        }
        var extra = BigDecimal.valueOf(pupils - freePupils)
                .divide(BigDecimal.valueOf(pupilsPerMbps), 0, RoundingMode.CEILING);
        return new Mbps(limit.add(extra));
    }
}
