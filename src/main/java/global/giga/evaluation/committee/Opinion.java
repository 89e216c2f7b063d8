package global.giga.evaluation.committee;

import java.math.BigDecimal;

/** What one member gave for a criterion of a bid, and why. */
public record Opinion(long account, String name, BigDecimal points, String reason, Citation citation) {}
