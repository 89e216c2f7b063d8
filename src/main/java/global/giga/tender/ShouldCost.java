package global.giga.tender;

import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What connecting a school should cost over some years, by Giga's cost model: what is built once and what is paid every
 * year, with the power for it, without discounting. For orientation; it scores no bid.
 *
 * @param years of service
 */
public record ShouldCost(Costs costs, BigDecimal years) {
    /**
     * What the model asks of a school.
     *
     * @param fibreKm to the nearest node of fibre, null where unknown: then fibre is out of reach
     * @param microwaveKm to the nearest tower, null where unknown: then a link is out of reach
     * @param lteKm to the nearest 4G station, null where unknown: then coverage alone decides
     * @param fourG whether 4G or better covers the school
     * @param powered whether there is electricity; unknown counts as yes
     */
    public record Site(BigDecimal fibreKm, BigDecimal microwaveKm, BigDecimal lteKm, boolean fourG, boolean powered) {}

    /** The technology that costs least, and what it costs in the currency of the costs. */
    public record Estimate(Technology technology, BigDecimal cost) {}

    /** The cheapest feasible technology; of equals the first of {@link Technology}. Empty where none is feasible. */
    public Optional<Estimate> cheapest(Site site, BigDecimal mbps) {
        return of(site, mbps).entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(least -> new Estimate(least.getKey(), least.getValue()));
    }

    /**
     * The total of each technology that can serve the school, in the currency of the costs.
     *
     * @param mbps the download speed, Mbit/s
     */
    public Map<Technology, BigDecimal> of(Site site, BigDecimal mbps) {
        var totals = new EnumMap<Technology, BigDecimal>(Technology.class);
        fibre(site, mbps).ifPresent(cost -> totals.put(Technology.FIBRE, cost));
        p2p(site, mbps).ifPresent(cost -> totals.put(Technology.P2P_WIRELESS, cost));
        cellular(site, mbps).ifPresent(cost -> totals.put(Technology.CELLULAR, cost));
        satellite(site, mbps).ifPresent(cost -> totals.put(Technology.LEO_SATELLITE, cost));
        return Collections.unmodifiableMap(totals);
    }

    private Optional<BigDecimal> fibre(Site site, BigDecimal mbps) {
        var fibre = costs.fibre();
        if (!within(site.fibreKm(), fibre.maxKm()) || mbps.compareTo(fibre.maxMbps()) > 0) {
            return Optional.empty();
        }
        var route = site.fibreKm().multiply(costs.routeFactor());
        var once = route.multiply(fibre.perKm()).add(fibre.setup());
        var yearly = route.multiply(fibre.perKmYear()).add(mbps.multiply(fibre.perMbpsYear()));
        return total(site, once, yearly, fibre.kwhYear());
    }

    private Optional<BigDecimal> cellular(Site site, BigDecimal mbps) {
        var cellular = costs.cellular();
        var near = site.lteKm() == null || within(site.lteKm(), cellular.maxKm());
        if (!site.fourG() || !near || mbps.compareTo(cellular.maxMbps()) > 0) {
            return Optional.empty();
        }
        return total(site, cellular.modem(), mbps.multiply(cellular.perMbpsYear()), cellular.kwhYear());
    }

    private Optional<BigDecimal> p2p(Site site, BigDecimal mbps) {
        var p2p = costs.p2p();
        if (!within(site.microwaveKm(), p2p.maxKm()) || mbps.compareTo(p2p.maxMbps()) > 0) {
            return Optional.empty();
        }
        return total(site, p2p.tower().add(p2p.school()), mbps.multiply(p2p.perMbpsYear()), p2p.kwhYear());
    }

    private Optional<BigDecimal> satellite(Site site, BigDecimal mbps) {
        var satellite = costs.satellite();
        if (mbps.compareTo(satellite.maxMbps()) > 0) {
            return Optional.empty();
        }
        return total(site, satellite.terminal(), mbps.multiply(satellite.perMbpsYear()), satellite.kwhYear());
    }

    private Optional<BigDecimal> total(Site site, BigDecimal once, BigDecimal yearly, BigDecimal kwhYear) {
        var power = costs.power();
        var panels = site.powered() ? BigDecimal.ZERO : power.solarWatts().multiply(power.perWatt());
        var grid = site.powered() ? kwhYear.multiply(power.perKwh()) : BigDecimal.ZERO;
        return Optional.of(once.add(panels).add(years.multiply(yearly.add(grid))));
    }

    private static boolean within(BigDecimal km, BigDecimal most) {
        return km != null && km.compareTo(most) < 0;
    }
}
