package global.giga.evaluation.scoring;

import global.giga.kernel.Measure;
import java.math.BigDecimal;

/**
 * A criterion as it is scored.
 *
 * @param weight the most points it gives, above 0
 * @param measure what it measures in an offer, null for a criterion that people judge
 * @param best the value that earns all points; null for judged criteria
 * @param limit the value that the tender requires and that earns nothing; for latency, availability and delivery
 */
public record ScoredCriterion(String id, BigDecimal weight, Measure measure, BigDecimal best, BigDecimal limit) {
    public ScoredCriterion {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight of " + id + " is not positive");
        }
        if ((measure == null) != (best == null)) {
            throw new IllegalArgumentException(id + " needs both a measure and its best value, or neither");
        }
        if (measure != null && scaled(measure) && best.signum() <= 0) {
            throw new IllegalArgumentException("best value of " + id + " is not positive");
        }
        if (measure != null && !scaled(measure) && limit == null) {
            throw new IllegalArgumentException(id + " needs the limit that the tender requires");
        }
    }

    /** A criterion that people judge with 0 to weight points. */
    public static ScoredCriterion judged(String id, BigDecimal weight) {
        return new ScoredCriterion(id, weight, null, null, null);
    }

    public boolean judged() {
        return measure == null;
    }

    private static boolean scaled(Measure measure) {
        return measure == Measure.SPEED || measure == Measure.HUB;
    }
}
