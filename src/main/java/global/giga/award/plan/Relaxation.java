package global.giga.award.plan;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import global.giga.award.plan.Program.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The program with variables between 0 and 1, solved by generating columns: what it says is a hint in floating point,
 * from which {@link Bound} derives what is certain. Rows that cannot be broken yet are left out until they can, those of
 * {@link Rights} until they are.
 */
final class Relaxation implements AutoCloseable {
    private static final int FIRST = 4;
    private static final int ROUNDS = 40;
    private static final int IDLE = 3;
    private static final int FEW = 500; // rows that the dual simplex takes in
    private static final int MISSING = 20; // what it costs to break a row, in mean costs

    private final Program program;
    private final long[] costs;
    private final Transposed columns;
    private final Rights rights;
    private final boolean[] alive;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPConstraint[] rows;
    private final double[] rowScale;
    private final MPVariable[] variables;
    private final double[] duals;
    private final double[] values;
    private final List<MPVariable> missing = new ArrayList<>();
    private boolean lacks;

    /** One figure: what brings costs to around 1 for the linear solver. */
    private final double[] costScale = {1};

    /** @param firm variables from here on are in from the start */
    Relaxation(Program program, Transposed columns, long[] costs, boolean[] alive, int firm) {
        this.program = program;
        this.costs = costs;
        this.alive = alive;
        this.columns = columns;
        this.rights = new Rights(program, columns, firm);
        this.rows = new MPConstraint[program.rows().size()];
        this.rowScale = new double[rows.length];
        this.variables = new MPVariable[program.variables()];
        this.duals = new double[rows.length];
        this.values = new double[variables.length];
        double mean = IntStream.range(0, costs.length)
                .mapToDouble(j -> Math.abs((double) costs[j]) / Math.max(1, columns.partitions(j)))
                .average()
                .orElse(0);
        costScale[0] = mean == 0 ? 1 : 1 / mean;
        for (int r = 0; r < rows.length; r++) {
            var row = program.rows().get(r);
            rowScale[r] = 1.0 / Math.max(1, largest(row));
            if (row.low() > 0 && row.low() != -Program.FREE || row.high() < 0) {
                addRow(r);
            }
        }
        IntStream.range(firm, variables.length).forEach(this::add);
        first();
    }

    /** Multipliers of the rows, in units of cost. */
    double[] duals() {
        return duals;
    }

    /** Variables that are rather 1 than 0: hardly ever a solution, often near one. Of the last round that was solved. */
    boolean[] rounded() {
        var raised = rights.raised(values);
        var rounded = new boolean[raised.length];
        IntStream.range(0, rounded.length).forEach(j -> rounded[j] = 2 * raised[j] > 1);
        return rounded;
    }

    /** Whether a row had to be broken in the last round that was solved, at a high cost. */
    boolean lacks() {
        return lacks;
    }

    /** Gives the memory of the linear solver back. */
    @Override
    public void close() {
        solver.delete();
    }

    /** Until no variable that is left out would pay and no row is broken, or several rounds have changed nothing. */
    void solve(BooleanSupplier cancelled) {
        double reached = Double.MAX_VALUE;
        int idle = 0;
        int added = 0;
        for (int round = 0; round < ROUNDS && idle < IDLE && !cancelled.getAsBoolean(); round++) {
            if (!solved(0 < added && added <= FEW)) {
                return; // the multipliers of the last round are as valid
            }
            double now = solver.objective().value();
            idle = Math.abs(now - reached) > 1e-7 * Math.abs(reached) ? 0 : idle + 1;
            reached = now;
            var cheap = priced();
            var broken = cheap.isEmpty() ? rights.broken(values) : List.<Integer>of();
            if (cheap.isEmpty() && broken.isEmpty()) {
                return;
            }
            cheap.forEach(this::add);
            broken.forEach(this::addRow);
            added = broken.size();
        }
    }

    /** Each round goes on where the last one ended, which preprocessing would not. */
    private boolean solved(boolean dual) {
        solver.setSolverSpecificParametersAsString("use_preprocessing: false use_dual_simplex: " + dual);
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return false;
        }
        for (int r = 0; r < rows.length; r++) {
            duals[r] = rows[r] == null ? 0 : rows[r].dualValue() * rowScale[r] / costScale[0];
        }
        for (int j = 0; j < values.length; j++) {
            values[j] = variables[j] == null ? 0 : variables[j].solutionValue();
        }
        lacks = missing.stream().anyMatch(slack -> slack.solutionValue() > 1e-6);
        return true;
    }

    /** Variables that are left out and would pay, best first, at most a few for each partition. */
    private List<Integer> priced() {
        var reduced = columns.reduced(costs, duals);
        rights.share(reduced, duals);
        double little = -1e-6 / costScale[0];
        return IntStream.range(0, variables.length)
                .filter(j -> alive[j] && variables[j] == null && reduced[j] < little)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> reduced[j]))
                .limit(2L * columns.partitions() + 1000)
                .toList();
    }

    private void first() {
        for (var row : program.rows()) {
            if (row.partition()) {
                IntStream.of(row.variables())
                        .filter(j -> alive[j])
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> (double) costs[j] / columns.partitions(j)))
                        .limit(FIRST)
                        .forEach(this::add);
            }
        }
    }

    private void add(int j) {
        if (variables[j] != null || !alive[j]) {
            return;
        }
        boolean free = columns.partitions(j) > 0 || rights.has(j); // nothing is gained above 1
        variables[j] = solver.makeNumVar(0, free ? MPSolver.infinity() : 1, "");
        solver.objective().setCoefficient(variables[j], costs[j] * costScale[0]);
        columns.each(j, (r, coefficient) -> {
            if (rows[r] != null) {
                rows[r].setCoefficient(variables[j], coefficient * rowScale[r]);
            } else if (!rights.needs(r) && breaks(program.rows().get(r), coefficient)) {
                addRow(r);
            }
        });
    }

    private static boolean breaks(Row row, long coefficient) {
        return coefficient > 0 && row.high() != Program.FREE || coefficient < 0 && row.low() != -Program.FREE;
    }

    private void addRow(int r) {
        var row = program.rows().get(r);
        add(r, row);
        for (int i = 0; i < row.variables().length; i++) {
            var variable = variables[row.variables()[i]];
            if (variable != null) {
                rows[r].setCoefficient(variable, row.coefficients()[i] * rowScale[r]);
            }
        }
    }

    private void add(int r, Row row) {
        rows[r] = solver.makeConstraint(
                row.low() == -Program.FREE ? -MPSolver.infinity() : row.low() * rowScale[r],
                row.high() == Program.FREE ? MPSolver.infinity() : row.high() * rowScale[r],
                "");
        if (row.low() > 0 || row.high() < 0) {
            var slack = solver.makeNumVar(0, MPSolver.infinity(), "");
            rows[r].setCoefficient(slack, row.low() > 0 ? 1 : -1);
            solver.objective().setCoefficient(slack, MISSING);
            missing.add(slack);
        }
    }

    private static double largest(Row row) {
        double largest = 0;
        for (long c : row.coefficients()) {
            largest = Math.max(largest, Math.abs((double) c));
        }
        return largest;
    }
}
