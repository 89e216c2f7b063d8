package global.giga.tender;

import java.time.Instant;

/**
 * When a draft is to be published and to close.
 *
 * @param opensAt the planned publication, null for as soon as somebody publishes
 * @param closesAt the planned deadline, null for as many days after publication as the template says
 * @param questionDays days before the deadline at which questions end, 0 or more
 */
public record Plan(Instant opensAt, Instant closesAt, int questionDays) {
    public Plan {
        if (questionDays < 0 || questionDays > 365) {
            throw new IllegalArgumentException("days for questions outside 0..365: " + questionDays);
        }
    }

    /** The publication at the earliest: the planned one, unless that is over. */
    public Instant start(Instant now) {
        return opensAt == null || opensAt.isBefore(now) ? now : opensAt;
    }
}
