package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import global.giga.kernel.Percent;
import java.math.BigDecimal;

/** How many of a lot's schools have a compliant offer (R3.2). */
public record Coverage(int covered, int schools) {
    /** Whether the lot counts as bid: the share reaches the rule, and at least one school is covered. */
    public boolean reaches(Percent rule) {
        var share = BigDecimal.valueOf(covered).movePointRight(2);
        return covered > 0 && share.compareTo(rule.value().multiply(BigDecimal.valueOf(schools))) >= 0;
    }

    /** The share, 0..1. */
    public BigDecimal share() {
        return Exact.divide(BigDecimal.valueOf(covered), BigDecimal.valueOf(schools));
    }
}
