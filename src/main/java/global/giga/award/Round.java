package global.giga.award;

import java.time.Instant;

/**
 * One proposal and what became of it.
 *
 * @param reason why it was returned or annulled; null for none
 */
public record Round(
        int number, Award.State state, Instant proposedAt, Instant approvedAt, Instant endedAt, String reason) {
    static Round of(Award award) {
        return new Round(
                award.round(), award.state(), award.proposedAt(), award.approvedAt(), award.endedAt(), award.reason());
    }
}
