package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Unit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The planner against every possible award, over 400 small problems with many ties. */
class OracleTest {
    static LongStream hundreds() {
        return LongStream.range(0, 20);
    }

    @Test
    @DisplayName("V11 R4.2 the oracle's own: three lots cost 295")
    void knowsTheWorkedExample() {
        var problem =
                Cases.problem(Unit.LOT, AwardProblem.Rules.none(Reach.ALL, Objective.LOWEST_PRICE), PlannerTest.V11);
        var oracle = new Oracle(problem);
        assertThat(oracle.value(oracle.best().orElseThrow(), Objective.LOWEST_PRICE))
                .isEqualByComparingTo("295");
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    @DisplayName("R4.1 R4.2 no other award is better, and ties go by the published order")
    void agreesWithBruteForce(long part) {
        for (long seed = 20 * part; seed < 20 * part + 20; seed++) {
            var problem = Cases.random(seed);
            var plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
            var best = new Oracle(problem).best();
            assertThat(CertificateCheckerTest.wrong(problem, plan))
                    .as("seed %d", seed)
                    .isEmpty();
            if (problem.offers().isEmpty()) {
                assertThat(plan.awards()).isEmpty();
            } else if (best.isEmpty()) {
                assertThat(plan.status()).as("seed %d", seed).isEqualTo(AwardPlan.Status.INFEASIBLE);
                assertThat(plan.conflict()).as("seed %d", seed).isNotEmpty();
            } else {
                assertThat(plan.status()).as("seed %d", seed).isEqualTo(AwardPlan.Status.OPTIMAL);
                assertThat(plan.awards()).as("seed %d", seed).isEqualTo(awards(problem, best.get()));
            }
        }
    }

    private static java.util.List<AwardPlan.Award> awards(
            AwardProblem problem, java.util.Map<Integer, Oracle.Got> best) {
        return best.entrySet().stream()
                .map(e -> new AwardPlan.Award(
                        problem.items().get(e.getKey()).id(),
                        problem.offers().get(e.getValue().offer()).id(),
                        e.getValue().pack() < 0
                                ? null
                                : problem.packages().get(e.getValue().pack()).id()))
                .toList();
    }
}
