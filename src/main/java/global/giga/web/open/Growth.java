package global.giga.web.open;

import global.giga.kernel.Mbps;
import global.giga.tender.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** An example of a speed that grows with the pupils. */
public record Growth(int pupils, Mbps download) {
    /** The largest school without growth, the first step above it, twice and three times as large; none without growth. */
    static List<Growth> of(Requirement requirement) {
        if (requirement.freePupils() == null) {
            return List.of();
        }
        int free = requirement.freePupils();
        return IntStream.of(free, free + requirement.pupilsPerMbps(), 2 * free, 3 * free)
                .filter(pupils -> pupils > 0)
                .distinct()
                .sorted()
                .mapToObj(pupils -> new Growth(pupils, requirement.requiredDownload(pupils)))
                .toList();
    }
}
