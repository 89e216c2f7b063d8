package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
                assertThat(plan.status()).as("seed %d", seed).isEqualTo(Status.INFEASIBLE);
                assertThat(plan.conflict()).as("seed %d", seed).isNotEmpty();
            } else {
                assertThat(plan.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
                assertThat(plan.awards()).as("seed %d", seed).isEqualTo(awards(problem, best.get()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    @DisplayName("R4.2 the price of each rule is the best award without it")
    void pricesAgreeWithBruteForce(long part) {
        for (long seed = 20 * part; seed < 20 * part + 20; seed++) {
            var problem = Cases.random(seed);
            var plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
            for (var price : new Explaining().prices(problem, plan, Effort.USUAL, Progress.NONE)) {
                var without = with(problem, price.rule().without(problem.rules()));
                var best = new Oracle(without).best();
                assertThat(price.status())
                        .as("seed %d without %s", seed, price.rule())
                        .isEqualTo(best.isEmpty() ? Status.INFEASIBLE : Status.OPTIMAL);
                for (var figure : price.without()) {
                    assertThat(figure.value())
                            .as("seed %d without %s", seed, price.rule())
                            .isEqualByComparingTo(new Oracle(without).value(best.orElseThrow(), figure.objective()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    @DisplayName("R4.2 rules in conflict are a smallest set of those without an award, with the nearest limits")
    void conflictsAgreeWithBruteForce(long part) {
        for (long seed = 20 * part; seed < 20 * part + 20; seed++) {
            var problem = Cases.random(seed);
            var plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
            if (plan.status() != Status.INFEASIBLE) {
                continue;
            }
            var conflict = plan.conflict().stream().map(Conflict::rule).toList();
            assertThat(possible(problem, conflict))
                    .as("seed %d: %s", seed, conflict)
                    .isFalse();
            for (var fewer : fewer(Rule.in(problem.rules()), conflict.size())) {
                assertThat(possible(problem, fewer))
                        .as("seed %d: %s", seed, fewer)
                        .isTrue();
            }
            for (var each : plan.conflict()) {
                if (each.rule() != Rule.REACH_ALL) {
                    var only = only(problem.rules(), conflict);
                    var nearer = each.possible().add(step(each.rule()));
                    assertThat(possible(with(problem, each.rule().with(only, each.possible()))))
                            .as("seed %d: %s", seed, each)
                            .isTrue();
                    assertThat(possible(with(problem, each.rule().with(only, nearer))))
                            .as("seed %d: %s", seed, each)
                            .isFalse();
                }
            }
        }
    }

    /** From what is possible towards the limit that is not. */
    private static BigDecimal step(Rule rule) {
        return switch (rule) {
            case MIN_SUPPLIERS, MIN_TECHNOLOGIES -> BigDecimal.ONE;
            case MAX_LOTS, MAX_SCHOOLS -> BigDecimal.ONE.negate();
            default -> new BigDecimal("-0.01");
        };
    }

    private static List<List<Rule>> fewer(List<Rule> rules, int than) {
        return IntStream.range(0, 1 << rules.size())
                .filter(bits -> Integer.bitCount(bits) < than)
                .mapToObj(bits -> IntStream.range(0, rules.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(rules::get)
                        .toList())
                .toList();
    }

    private static boolean possible(AwardProblem problem, List<Rule> rules) {
        return possible(with(problem, only(problem.rules(), rules)));
    }

    private static boolean possible(AwardProblem problem) {
        return new Oracle(problem).best().isPresent();
    }

    private static AwardProblem.Rules only(AwardProblem.Rules rules, List<Rule> some) {
        var only = rules;
        for (var rule : Rule.in(rules)) {
            only = some.contains(rule) ? only : rule.without(only);
        }
        return only;
    }

    private static AwardProblem with(AwardProblem p, AwardProblem.Rules rules) {
        return new AwardProblem(p.unit(), p.items(), p.offers(), p.packages(), rules);
    }

    private static List<AwardPlan.Award> awards(AwardProblem problem, Map<Integer, Oracle.Got> best) {
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
