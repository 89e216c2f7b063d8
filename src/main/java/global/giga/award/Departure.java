package global.giga.award;

import global.giga.tender.amendment.ReasonNeeded;
import java.util.Set;

/**
 * The chair's own choice for a lot, or for some of its schools, instead of the plan's.
 *
 * @param schools ids in their country; empty for the whole lot
 * @param bid that gets it with its evaluated offers; null for nobody
 * @throws ReasonNeeded without a reason, or with one of more than {@value #LONGEST} characters
 */
public record Departure(String lot, Set<String> schools, Long bid, String reason) {
    /** The most characters of a reason. */
    public static final int LONGEST = 2_000;

    public Departure {
        schools = Set.copyOf(schools);
        reason = Reasons.written(reason, LONGEST);
    }

    /** For the whole lot. */
    public Departure(String lot, Long bid, String reason) {
        this(lot, Set.of(), bid, reason);
    }
}
