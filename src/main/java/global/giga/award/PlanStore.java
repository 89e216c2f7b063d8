package global.giga.award;

import global.giga.award.PlanRun.Stage;
import global.giga.award.plan.AwardProblem;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.kernel.Unattended;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

/** Hands problems to planners and takes their plans, each in a transaction of its own. Decides nothing. */
@Unattended
public class PlanStore {
    @Inject
    PlanRuns runs;

    @Inject
    Clock clock;

    /** @param priced whether the price of each rule is asked */
    record Work(long run, AwardProblem problem, boolean priced) {}

    /** The next problem for this worker, which nobody else works at. */
    Optional<Work> next(String worker) {
        var now = clock.instant();
        for (var id : runs.waiting(now)) {
            var run = runs.locked(id);
            if (run.lease(worker, now)) {
                return Optional.of(new Work(id, run.problem(), run.kind() != PlanRun.Kind.CURVE));
            }
        }
        return Optional.empty();
    }

    void reached(long id, Stage stage) {
        runs.locked(id).reached(stage);
    }

    /** Whether the worker shall go on; what it found so far is kept for those who watch. */
    boolean goesOn(long id, String worker, Objective objective, BigDecimal found, BigDecimal bound) {
        var run = runs.locked(id);
        if (run.stopping() || !run.lease(worker, clock.instant())) {
            return false;
        }
        if (objective != null) {
            run.reached(objective, found, bound);
        }
        return true;
    }

    void solved(long id, Solution solution, String certificate) {
        runs.locked(id).solved(solution, certificate, clock.instant());
    }

    void failed(long id) {
        runs.locked(id).failed(clock.instant());
    }
}
