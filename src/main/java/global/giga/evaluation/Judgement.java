package global.giga.evaluation;

import global.giga.evaluation.committee.Citation;
import java.math.BigDecimal;

/**
 * What a member of the committee gives a bid for one judged criterion.
 *
 * @param version of the score when it was read, 0 for a first score
 * @param citation where in the bid the reason is found
 */
public record Judgement(String criterion, BigDecimal points, String reason, int version, Citation citation) {
    public Judgement(String criterion, BigDecimal points, String reason, int version) {
        this(criterion, points, reason, version, Citation.NONE);
    }
}
