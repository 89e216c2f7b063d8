package global.giga.tender;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;

/**
 * Parameters of {@link ShouldCost} as a template gives them: figures of a source at a date, never a truth.
 *
 * @param date when the figures were taken over
 * @param currency of all prices, ISO 4217
 * @param mbps Mbit/s where the terms of a tender ask for no download speed
 * @param routeFactor length of a route for one km as the crow flies
 */
public record Costs(
        String source,
        LocalDate date,
        String currency,
        BigDecimal mbps,
        BigDecimal routeFactor,
        Fibre fibre,
        Cellular cellular,
        P2p p2p,
        Satellite satellite,
        Power power) {
    /**
     * A cable of its own.
     *
     * @param maxKm farther nodes are out of reach; at this distance too
     */
    public record Fibre(
            BigDecimal perKm,
            BigDecimal setup,
            BigDecimal perKmYear,
            BigDecimal perMbpsYear,
            BigDecimal maxKm,
            BigDecimal maxMbps,
            BigDecimal kwhYear) {
        public Fibre {
            requireNoneBelowZero(perKm, setup, perKmYear, perMbpsYear, maxKm, maxMbps, kwhYear);
        }
    }

    /** The 4G network of a mobile operator. */
    public record Cellular(
            BigDecimal modem, BigDecimal perMbpsYear, BigDecimal maxKm, BigDecimal maxMbps, BigDecimal kwhYear) {
        public Cellular {
            requireNoneBelowZero(modem, perMbpsYear, maxKm, maxMbps, kwhYear);
        }
    }

    /** A radio link of its own to a tower. */
    public record P2p(
            BigDecimal school,
            BigDecimal tower,
            BigDecimal perMbpsYear,
            BigDecimal maxKm,
            BigDecimal maxMbps,
            BigDecimal kwhYear) {
        public P2p {
            requireNoneBelowZero(school, tower, perMbpsYear, maxKm, maxMbps, kwhYear);
        }
    }

    /** Satellites in low orbit: everywhere in reach. */
    public record Satellite(BigDecimal terminal, BigDecimal perMbpsYear, BigDecimal maxMbps, BigDecimal kwhYear) {
        public Satellite {
            requireNoneBelowZero(terminal, perMbpsYear, maxMbps, kwhYear);
        }
    }

    /** From the grid by the kWh, else from panels of so many watts. */
    public record Power(BigDecimal perKwh, BigDecimal solarWatts, BigDecimal perWatt) {
        public Power {
            requireNoneBelowZero(perKwh, solarWatts, perWatt);
        }
    }

    public Costs {
        Currency.getInstance(currency);
        requireNoneBelowZero(mbps, routeFactor);
        if (source.isBlank() || date == null || routeFactor.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("costs need a source, a date and a route factor of 1 or more");
        }
        if (fibre == null || cellular == null || p2p == null || satellite == null || power == null) {
            throw new IllegalArgumentException("costs need fibre, cellular, p2p, satellite and power");
        }
        mbps = Exact.plain(mbps);
    }

    private static void requireNoneBelowZero(BigDecimal... figures) {
        if (Arrays.stream(figures).anyMatch(figure -> figure.signum() < 0)) {
            throw new IllegalArgumentException("a figure of the costs is below 0");
        }
    }
}
