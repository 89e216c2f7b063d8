package global.giga.award.plan;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import global.giga.award.plan.Program.Row;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** A program solved in whole numbers over some of its variables, the others being 0: one worker, a fixed seed. */
final class Search {
    /**
     * @param chosen null where nothing was found
     * @param bound of these variables; without meaning where nothing was found
     * @param impossible proven: no solution over these variables
     */
    record Outcome(boolean[] chosen, long value, long bound, boolean impossible) {
        boolean proven() {
            return impossible || chosen != null && bound >= value;
        }
    }

    private final Program program;
    private final long[] costs;
    private final int[] kept;
    private final BoolVar[] x;
    private final CpModel model = new CpModel();
    private final CpSolver solver = new CpSolver();

    private Search(Program program, long[] costs, boolean[] alive) {
        this.program = program;
        this.costs = costs;
        this.kept = IntStream.range(0, alive.length).filter(v -> alive[v]).toArray();
        this.x = new BoolVar[alive.length];
        for (int v : kept) {
            x[v] = model.newBoolVar("");
        }
        program.rows().forEach(this::add);
        model.minimize(LinearExpr.weightedSum(
                IntStream.of(kept).mapToObj(v -> x[v]).toArray(BoolVar[]::new),
                IntStream.of(kept).mapToLong(v -> costs[v]).toArray()));
    }

    /**
     * @param hint a solution to start from, or null
     * @param certain what a bound of these variables proves for all
     * @param work at most; what it takes is taken from the watch
     */
    static Outcome run(
            Program program,
            long[] costs,
            boolean[] alive,
            boolean[] hint,
            LongUnaryOperator certain,
            double work,
            Watch watch) {
        var search = new Search(program, costs, alive);
        if (hint != null) {
            IntStream.of(search.kept).forEach(v -> search.model.addHint(search.x[v], hint[v]));
        }
        search.solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(work);
        var status = search.solve(certain, watch);
        watch.spend(search.solver.response().getDeterministicTime());
        return search.outcome(status);
    }

    private CpSolverStatus solve(LongUnaryOperator certain, Watch watch) {
        var stopped = new Thread(() -> stopWhenCancelled(watch), "award-planner-watch");
        stopped.setDaemon(true);
        stopped.start();
        try {
            return solver.solve(model, new CpSolverSolutionCallback() {
                @Override
                public void onSolutionCallback() {
                    watch.found(Math.round(objectiveValue()), certain.applyAsLong(whole(bestObjectiveBound())));
                }
            });
        } finally {
            stopped.interrupt();
        }
    }

    private void stopWhenCancelled(Watch watch) {
        try {
            while (!watch.cancelled()) {
                Thread.sleep(200);
            }
            solver.stopSearch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the search has ended
        }
    }

    private void add(Row row) {
        var some = IntStream.range(0, row.variables().length)
                .filter(i -> x[row.variables()[i]] != null)
                .toArray();
        if (row.holds(some)) {
            return;
        }
        var variables = IntStream.of(some).mapToObj(i -> x[row.variables()[i]]).toArray(BoolVar[]::new);
        if (!row.partition()) {
            var coefficients =
                    IntStream.of(some).mapToLong(i -> row.coefficients()[i]).toArray();
            long low = row.low() == -Program.FREE ? Long.MIN_VALUE : row.low();
            model.addLinearConstraint(LinearExpr.weightedSum(variables, coefficients), low, row.high());
        } else if (row.low() == 1) {
            model.addExactlyOne((Literal[]) variables);
        } else {
            model.addAtMostOne((Literal[]) variables);
        }
    }

    private Outcome outcome(CpSolverStatus status) {
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Outcome(null, 0, 0, status == CpSolverStatus.INFEASIBLE);
        }
        var chosen = new boolean[x.length];
        long value = 0;
        for (int v : kept) {
            chosen[v] = solver.value(x[v]) == 1;
            value += chosen[v] ? costs[v] : 0;
        }
        long bound = status == CpSolverStatus.OPTIMAL ? value : whole(solver.bestObjectiveBound());
        return new Outcome(chosen, value, Math.min(value, bound), false);
    }

    /** The solver's bounds are whole numbers in a double. */
    private static long whole(double bound) {
        return (long) Math.floor(bound + 1e-6);
    }
}
