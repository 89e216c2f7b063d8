package global.giga.award;

import global.giga.tender.amendment.ReasonNeeded;

/**
 * The chair's own choice for a lot, instead of the plan's.
 *
 * @param bid that gets the lot with its evaluated offers; null for nobody
 * @throws ReasonNeeded without a reason, or with one of more than {@value #LONGEST} characters
 */
public record Departure(String lot, Long bid, String reason) {
    /** The most characters of a reason. */
    public static final int LONGEST = 2_000;

    public Departure {
        reason = Reasons.written(reason, LONGEST);
    }
}
