package global.giga.tender;

import global.giga.kernel.Connection;
import global.giga.kernel.Mbps;
import global.giga.kernel.Percent;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the country's market usually offers, for the check of a draft alone (R1.2); no bid is measured by it.
 *
 * @param technologies the best that each usually reaches
 * @param brands names that no text of a tender should need
 */
public record Market(Map<Technology, Reach> technologies, List<String> brands) {
    /**
     * The best that a technology usually reaches.
     *
     * @param download Mbit/s
     * @param upload Mbit/s
     * @param latency milliseconds
     * @param delivery weeks
     */
    public record Reach(
            BigDecimal download,
            BigDecimal upload,
            int latency,
            Percent availability,
            int delivery,
            boolean unlimited) {
        private static final int SOME_CAP = 100;

        Connection connection(Technology technology) {
            var cap = unlimited ? null : SOME_CAP;
            return new Connection(
                    technology,
                    new Mbps(download),
                    new Mbps(upload),
                    latency,
                    availability,
                    cap,
                    delivery,
                    0,
                    false,
                    null);
        }
    }

    public Market {
        technologies = Map.copyOf(technologies);
        brands = List.copyOf(brands);
        technologies.forEach((technology, reach) -> reach.connection(technology));
    }

    /** The technologies that can meet the requirement at a school of so many pupils. */
    List<Technology> meeting(Requirement requirement, int pupils) {
        var sorted = new EnumMap<Technology, Reach>(Technology.class);
        sorted.putAll(technologies);
        return sorted.entrySet().stream()
                .filter(each -> requirement.metBy(each.getValue().connection(each.getKey()), pupils))
                .map(Map.Entry::getKey)
                .toList();
    }
}
