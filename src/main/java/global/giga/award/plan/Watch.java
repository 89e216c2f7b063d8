package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Objective;
import java.math.BigDecimal;
import java.util.function.LongFunction;

/** What one run has left of its work, and who watches it. */
final class Watch {
    private static final long UNIT = 1_000_000;

    private final Progress progress;
    private long left; // millionths of the solver's units
    private Objective objective;
    private LongFunction<BigDecimal> figure;

    Watch(Effort effort, Progress progress) {
        this.progress = progress;
        this.left = UNIT * effort.work();
    }

    /** In the solver's units. */
    double left() {
        return left / (double) UNIT;
    }

    void spend(double work) {
        left = Math.max(0, left - Math.round(work * UNIT));
    }

    boolean cancelled() {
        return progress.cancelled();
    }

    /** From now on, figures are of this objective; null for what nobody needs to hear. */
    void watch(Objective next, LongFunction<BigDecimal> asFigure) {
        objective = next;
        figure = asFigure;
    }

    void found(long value, long bound) {
        if (objective != null) {
            progress.found(objective, figure.apply(value), figure.apply(bound));
        }
    }
}
