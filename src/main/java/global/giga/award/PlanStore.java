package global.giga.award;

import global.giga.award.PlanRun.Stage;
import global.giga.award.plan.AwardProblem;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.Effort;
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
    record Work(long run, AwardProblem problem, Effort effort, boolean priced) {}

    /** The next problem for this worker, which nobody else works at. */
    Optional<Work> next(String worker) {
        var now = clock.instant();
        for (var id : runs.waiting(now)) {
            var taken = runs.locked(id).filter(run -> run.lease(worker, now));
            if (taken.isPresent()) {
                return taken.map(run -> new Work(id, run.problem(), run.effort(), run.kind() != PlanRun.Kind.CURVE));
            }
        }
        return Optional.empty();
    }

    void reached(long id, String worker, Stage stage) {
        held(id, worker).ifPresent(run -> run.reached(stage));
    }

    /* Empty for what was given to another worker meanwhile, or is gone. */
    private Optional<PlanRun> held(long id, String worker) {
        return runs.locked(id).filter(run -> run.held(worker));
    }

    /** Whether the worker shall go on; what it found so far is kept for those who watch. */
    boolean goesOn(long id, String worker, Objective objective, BigDecimal found, BigDecimal bound) {
        var kept = runs.locked(id).filter(run -> !run.stopping() && run.lease(worker, clock.instant()));
        kept.filter(run -> objective != null).ifPresent(run -> run.reached(objective, found, bound));
        return kept.isPresent();
    }

    /** Keeps the plan, unless another worker has the problem by now. */
    void solved(long id, String worker, Solution solution, String certificate) {
        held(id, worker).ifPresent(run -> run.solved(solution, certificate, clock.instant()));
    }

    /** Likewise. */
    void failed(long id, String worker) {
        held(id, worker).ifPresent(run -> run.failed(clock.instant()));
    }
}
