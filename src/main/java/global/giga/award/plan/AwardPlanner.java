package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Status;
import java.util.List;

/**
 * The best award that the rules allow (R4.1), with proof, or with how much better another could be (R4.2). The same
 * problem and effort give the same plan on any machine.
 *
 * <p>Objectives count in their order. Lowest price is a last one where the rules do not name it; under {@link
 * AwardProblem.Reach#BEST} most pupils is a first one where lowest price would be, as nothing costs least. Plans equal in
 * all of them: the published order of {@link AwardProblem}, as far as the effort goes.
 *
 * <p>In LOT a lot goes whole to one bidder, with one offer for each school that this bidder covers there; in SCHOOL each
 * school goes by itself. Where nobody offers anything the plan is empty, whatever the rules.
 */
public final class AwardPlanner {
    /** Without a solver for this platform the status is UNAVAILABLE; nothing is thrown for what is in a problem. */
    public AwardPlan plan(AwardProblem problem, Effort effort, Progress progress) {
        if (problem.offers().isEmpty()) {
            return Assembling.nothing(problem, Status.OPTIMAL, List.of());
        }
        if (!Solver.available()) {
            return Assembling.nothing(problem, Status.UNAVAILABLE, List.of());
        }
        var columns = new Columns(problem);
        var solution = new Lexicographic(columns, new Watch(effort, progress)).first();
        if (solution.status() == Status.INFEASIBLE) {
            var conflict = new Conflicts(columns, effort, progress).smallest();
            return Assembling.nothing(problem, Status.INFEASIBLE, conflict);
        }
        return solution.chosen() == null
                ? Assembling.nothing(problem, solution.status(), List.of())
                : new Assembling(columns, solution).plan();
    }
}
