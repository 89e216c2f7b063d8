package global.giga.award;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a plan is.
 *
 * @param gap how far the best plan so far can be from the best of all, in percent; null while nothing is known
 * @param seconds of work so far
 */
public record PlanProgress(
        long run, PlanRun.State state, PlanRun.Stage stage, Objective objective, BigDecimal gap, long seconds) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static PlanProgress of(PlanRun run, Instant now) {
        var until = run.endedAt() == null ? now : run.endedAt();
        var worked = run.beganAt() == null ? Duration.ZERO : Duration.between(run.beganAt(), until);
        return new PlanProgress(
                run.id(),
                run.state(),
                run.stage(),
                run.objective(),
                gap(run.found(), run.bound()),
                Math.max(0, worked.toSeconds()));
    }

    static BigDecimal gap(BigDecimal found, BigDecimal bound) {
        if (found == null || bound == null) {
            return null;
        }
        var base = bound.abs().max(found.abs()).max(BigDecimal.ONE);
        return Exact.divide(found.subtract(bound).abs().multiply(HUNDRED), base).setScale(2, RoundingMode.UP);
    }
}
