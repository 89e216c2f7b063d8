package global.giga.evaluation;

import java.math.BigDecimal;

/**
 * What the committee gives a bid for one judged criterion.
 *
 * @param version of the score when it was read, 0 for a first score
 */
public record Judgement(String criterion, BigDecimal points, String reason, int version) {}
