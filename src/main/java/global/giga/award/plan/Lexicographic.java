package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.Program.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One objective after the other, each keeping what those before it reached; then the published order. */
final class Lexicographic {
    /**
     * @param chosen by variable; null where no plan was found
     * @param bounds of the costs, one for each objective
     */
    record Solution(Status status, boolean[] chosen, List<Objective> objectives, List<Long> bounds) {}

    private final Columns columns;
    private final Formulation formulation;
    private final Watch watch;
    private final List<Objective> objectives;
    private final List<Long> bounds = new ArrayList<>();
    private Program program;
    private boolean[] alive;
    private boolean[] chosen;
    private boolean proven = true;

    Lexicographic(Columns columns, Watch watch) {
        this(columns, watch, List.of());
    }

    /** @param further rows that the plan has to keep besides the rules */
    Lexicographic(Columns columns, Watch watch, List<Row> further) {
        this.columns = columns;
        this.formulation = new Formulation(columns, columns.problem.rules());
        this.watch = watch;
        this.objectives = objectives(columns.problem.rules());
        this.program = formulation.program;
        further.forEach(program::add);
        this.alive = new boolean[program.variables()];
        Arrays.fill(alive, true);
    }

    /** The same, from a plan of other rules on, as far as these rules allow it. */
    Lexicographic from(AwardPlan plan) {
        var only = columns.of(plan, program.variables());
        var covered = columns.covered(only);
        var costs = formulation.costs(objectives.get(0));
        chosen = Search.run(program.exactly(covered::get), costs, only, null, b -> b, watch.left(), watch)
                .chosen();
        return this;
    }

    /** Those that count, in their order. */
    static List<Objective> objectives(AwardProblem.Rules rules) {
        var all = new ArrayList<>(rules.objectives());
        if (rules.reach() == AwardProblem.Reach.BEST && all.get(0) == Objective.LOWEST_PRICE) {
            all.remove(Objective.MOST_PUPILS);
            all.add(0, Objective.MOST_PUPILS);
        }
        if (!all.contains(Objective.LOWEST_PRICE)) {
            all.add(Objective.LOWEST_PRICE);
        }
        return all;
    }

    /** The plan of the published order among the best, as far as the work goes. */
    Solution first() {
        var best = best();
        if (best.status() == Status.OPTIMAL && !watch.cancelled()) {
            watch.watch(null, null);
            chosen = new TieOrder(columns, program, alive, watch).first(chosen);
        }
        return new Solution(best.status(), chosen, objectives, bounds);
    }

    /** Any of the best plans. */
    Solution best() {
        for (int k = 0; k < objectives.size(); k++) {
            var costs = formulation.costs(objectives.get(k));
            watch.watch(objectives.get(k), columns.figures(objectives.get(k)));
            var result = new Optimizing(program, costs, alive, columns.all.size(), watch)
                    .run(watch.left() / (objectives.size() - k), chosen);
            if (result.chosen() == null) {
                return new Solution(without(result), null, objectives, bounds);
            }
            take(result, objectives.get(k), costs);
        }
        return new Solution(status(), chosen, objectives, bounds);
    }

    private void take(Optimizing.Result result, Objective objective, long[] costs) {
        chosen = result.chosen();
        alive = result.alive();
        bounds.add(Math.min(result.value(), result.bound()));
        proven &= result.proven();
        program = formulation.keeping(program, objective, costs, result.value());
    }

    private Status without(Optimizing.Result result) {
        if (result.impossible()) {
            return Status.INFEASIBLE;
        }
        return watch.cancelled() ? Status.CANCELLED : Status.NONE_FOUND;
    }

    private Status status() {
        if (proven) {
            return Status.OPTIMAL;
        }
        return watch.cancelled() ? Status.CANCELLED : Status.WITHIN_GAP;
    }
}
