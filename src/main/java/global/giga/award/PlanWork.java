package global.giga.award;

import global.giga.award.PlanRun.Stage;
import global.giga.award.PlanStore.Work;
import global.giga.award.plan.AwardPlan;
import global.giga.award.plan.AwardPlanner;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.Certificate;
import global.giga.award.plan.Explaining;
import global.giga.award.plan.LotReason;
import global.giga.award.plan.Progress;
import global.giga.award.plan.RulePrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Plans what waits, one problem after the other, outside of any transaction. */
@ApplicationScoped
public class PlanWork {
    private static final Logger LOG = System.getLogger(PlanWork.class.getName());

    @Inject
    PlanStore store;

    private volatile Watched current;

    /** Until nothing waits. */
    public void proceed() {
        var worker = UUID.randomUUID().toString();
        for (var next = store.next(worker); next.isPresent(); next = store.next(worker)) {
            solve(next.get(), worker);
        }
    }

    private void solve(Work work, String worker) {
        try {
            var progress = new Watched(work.run(), worker);
            current = progress;
            var plan = new AwardPlanner().plan(work.problem(), work.effort(), progress);
            var solution = explained(work, worker, plan, progress);
            store.solved(
                    work.run(),
                    worker,
                    solution,
                    new String(new Certificate().write(work.problem(), plan), StandardCharsets.UTF_8));
        } catch (RuntimeException | Error e) { // as of a problem that the memory does not hold
            LOG.log(Level.ERROR, "plan " + work.run() + " failed", e);
            store.failed(work.run(), worker);
        } finally {
            current = null;
        }
    }

    /* Where rules contradict each other, their prices say which alone would have to go. */
    private Solution explained(Work work, String worker, AwardPlan plan, Progress progress) {
        var contradiction = plan.status() == AwardPlan.Status.INFEASIBLE;
        if (plan.awards().isEmpty() && !contradiction || plan.status() == AwardPlan.Status.CANCELLED) {
            return new Solution(plan, List.of(), List.of());
        }
        var explaining = new Explaining();
        store.reached(work.run(), worker, Stage.REASONS);
        var reasons = contradiction ? List.<LotReason>of() : explaining.why(work.problem(), plan, progress);
        var prices = List.<RulePrice>of();
        if (work.priced() && !progress.cancelled()) {
            store.reached(work.run(), worker, Stage.PRICES);
            prices = explaining.prices(work.problem(), plan, work.effort(), progress);
        }
        return new Solution(plan, reasons, prices);
    }

    /** Writes down how far the plan of this node is, and hears whether its user still wants it; once a second. */
    public void beat() {
        var at = current;
        if (at != null) {
            at.beat();
        }
    }

    /* The planner calls from threads of its own, which know neither transactions nor the server. */
    private final class Watched implements Progress {
        private final long run;
        private final String worker;
        private Objective objective;
        private BigDecimal found;
        private BigDecimal bound;
        private boolean ended;

        Watched(long run, String worker) {
            this.run = run;
            this.worker = worker;
        }

        @Override
        public synchronized void found(Objective at, BigDecimal value, BigDecimal best) {
            objective = at;
            found = value;
            bound = best;
        }

        @Override
        public synchronized boolean cancelled() {
            return ended;
        }

        synchronized void beat() {
            ended = ended || !store.goesOn(run, worker, objective, found, bound);
        }
    }
}
