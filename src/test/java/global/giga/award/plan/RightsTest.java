package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.award.plan.Program.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A limit on the lots of a supplier where schools are awarded one by one. */
class RightsTest {
    static LongStream twenties() {
        return LongStream.range(0, 10);
    }

    /** Two columns that need a right each, of which there is one at most. */
    private static Rights oneOfTwo() {
        var program = new Program(4);
        program.add(Row.needs(List.of(0), 2));
        program.add(Row.needs(List.of(1), 3));
        program.add(Row.of(List.of(2, 3), 1, -Program.FREE, 1));
        return new Rights(program, new Transposed(program), 2);
    }

    @Test
    @DisplayName("R4.1 rights rise to what is needed of them; only where that is over the limit a row is broken")
    void brokenOverTheLimit() {
        var within = new double[] {1, 0, 0, 0};
        assertThat(oneOfTwo().raised(within)).containsExactly(1, 0, 1, 0);
        assertThat(oneOfTwo().broken(within)).isEmpty();
        assertThat(oneOfTwo().broken(new double[] {0.5, 0.5, 0, 0})).isEmpty();
        assertThat(oneOfTwo().broken(new double[] {1, 0.5, 1, 0})).containsExactly(1);
        assertThat(oneOfTwo().broken(new double[] {1, 1, 0, 0})).containsExactly(0, 1);
    }

    @Test
    @DisplayName("R4.2 a column pays for its right what it gains, and at most what the right costs")
    void columnsPayForTheirRights() {
        var reduced = new double[] {-3, -9, 5, 5};
        var multipliers = new double[3];
        oneOfTwo().share(reduced, multipliers);
        assertThat(reduced).containsExactly(0, -4, 2, 0);
        assertThat(multipliers).containsExactly(-3, -5, 0);
    }

    @Test
    @DisplayName("R4.1 R4.2 the relaxation alone knows that A cannot have both lots: 30 instead of 20")
    void relaxationKnowsTheLimit() {
        var table = """
                A 1.1 fibre  5 1
                A 1.2 fibre  5 1
                A 2.1 fibre  5 1
                A 2.2 fibre  5 1
                B 1.1 fibre 10 1
                B 1.2 fibre 10 1
                B 2.1 fibre 10 1
                B 2.2 fibre 10 1
                """;
        assertThat(bound(Cases.problem(Unit.SCHOOL, cheapest(), table))).isEqualTo(20);
        assertThat(bound(Cases.problem(Unit.SCHOOL, limited(cheapest(), 1), table)))
                .isEqualTo(30);
    }

    @Test
    @DisplayName("R4.2 the relaxation alone proves that a budget is too small: no work of the solver is needed")
    void relaxationProvesContradictions() {
        var table = """
                A 1.1 fibre  5 1
                A 2.1 fibre  5 1
                B 1.1 fibre 10 1
                B 2.1 fibre 10 1
                """;
        assertThat(impossible(table, "14.99")).isTrue();
        assertThat(impossible(table, "15")).isFalse();
    }

    private static boolean impossible(String table, String budget) {
        var rules = Rule.BUDGET.with(limited(cheapest(), 1), new BigDecimal(budget));
        var columns = new Columns(Cases.problem(Unit.SCHOOL, rules, table));
        var formulation = new Formulation(columns, rules);
        var alive = new boolean[formulation.program.variables()];
        Arrays.fill(alive, true);
        var costs = formulation.costs(Objective.LOWEST_PRICE);
        var watch = new Watch(new Effort(1), Progress.NONE);
        var result = new Optimizing(formulation.program, costs, alive, columns.all.size(), watch).run(0, null);
        assertThat(watch.left()).isEqualTo(1);
        return result.impossible();
    }

    @ParameterizedTest
    @MethodSource("twenties")
    @DisplayName(
            "R4.1 R4.2 with one or two lots each no other award is better, and none is below the relaxation's bound")
    void agreesWithBruteForce(long part) {
        for (long seed = 20 * part; seed < 20 * part + 20; seed++) {
            var problem = bySchool(Cases.random(1000 + seed), 1 + (int) (seed % 2));
            var best = new Oracle(problem).best();
            var plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
            assertThat(CertificateCheckerTest.wrong(problem, plan))
                    .as("seed %d", seed)
                    .isEmpty();
            if (problem.offers().isEmpty()) {
                assertThat(plan.awards()).isEmpty();
            } else if (best.isEmpty()) {
                assertThat(plan.status()).as("seed %d", seed).isEqualTo(AwardPlan.Status.INFEASIBLE);
            } else {
                var least = new Oracle(problem).value(best.get(), Objective.LOWEST_PRICE);
                assertThat(plan.status()).as("seed %d", seed).isEqualTo(AwardPlan.Status.OPTIMAL);
                assertThat(plan.objectives().get(plan.objectives().size() - 1).value())
                        .as("seed %d", seed)
                        .isEqualByComparingTo(least);
                assertThat(new Columns(problem).compared.figure(bound(problem)))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(least);
            }
        }
    }

    /** The same, awarded by school at the lowest price, everything that somebody offers. */
    private static AwardProblem bySchool(AwardProblem p, int maxLots) {
        return new AwardProblem(Unit.SCHOOL, p.items(), p.offers(), p.packages(), limited(cheapest(), maxLots));
    }

    private static Rules cheapest() {
        return Rules.none(Reach.ALL, Objective.LOWEST_PRICE);
    }

    private static Rules limited(Rules rules, int maxLots) {
        return Rule.MAX_LOTS.with(rules, BigDecimal.valueOf(maxLots));
    }

    private static long bound(AwardProblem problem) {
        assertThat(Solver.available()).isTrue();
        var columns = new Columns(problem);
        var formulation = new Formulation(columns, problem.rules());
        var program = formulation.program;
        var transposed = new Transposed(program);
        var costs = formulation.costs(Objective.LOWEST_PRICE);
        var alive = new boolean[program.variables()];
        Arrays.fill(alive, true);
        try (var relaxation = new Relaxation(program, transposed, costs, alive, columns.all.size())) {
            relaxation.solve(() -> false);
            return Bound.of(program, transposed, costs, alive, relaxation.duals())
                    .value();
        }
    }
}
