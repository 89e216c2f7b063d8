package global.giga.award.plan;

import static global.giga.award.plan.AwardProblem.Objective.LOWEST_PRICE;
import static global.giga.award.plan.AwardProblem.Reach.ALL;
import static global.giga.award.plan.AwardProblem.Unit.LOT;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardProblem.Rules;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplainingTest {
    private final Explaining explaining = new Explaining();

    @Test
    @DisplayName("R4.2 a lot's cheapest would take its bidder over the most lots; forcing it costs 10 more in all")
    void whyNotTheCheapest() {
        var problem = problem(1, """
                A 1 fibre 100 9
                A 2 fibre 100 9
                B 1 fibre  90 5
                B 2 fibre  80 5
                """);
        var why = explaining.why(problem, plan(problem), Progress.NONE);
        assertThat(why).extracting(LotReason::winner).containsExactly("A", "B");
        var cheapest = why.get(0).cheapest();
        assertThat(cheapest.bidder()).isEqualTo("B");
        assertThat(cheapest.broken()).containsExactly(Rule.MAX_LOTS);
        assertThat(cheapest.possible()).isTrue();
        assertThat(cheapest.forced().get(0).value()).isEqualByComparingTo("190");
        assertThat(why.get(0).best()).isNull();
        assertThat(why.get(1).cheapest()).isNull();
        assertThat(why.get(1).best().bidder()).isEqualTo("A");
    }

    @Test
    @DisplayName("V11 R4.2 lot 2 goes to A in a package although B is cheaper there")
    void packageAgainstTheCheapest() {
        var problem = problem(null, PlannerTest.V11);
        var second = explaining.why(problem, plan(problem), Progress.NONE).get(1);
        assertThat(second.winner()).isEqualTo("A");
        assertThat(second.packageId()).isEqualTo("p0");
        assertThat(second.price()).isEqualByComparingTo("110");
        assertThat(second.cheapest().bidder()).isEqualTo("B");
        assertThat(second.cheapest().breaksPackage()).isTrue();
        assertThat(second.cheapest().broken()).isEmpty();
        assertThat(second.cheapest().forced().get(0).value()).isEqualByComparingTo("300");
    }

    @Test
    @DisplayName("R4.2 the only bidder of a lot that would be needed elsewhere: no plan gives it to the rival")
    void impossibleRival() {
        var problem = problem(1, """
                A 1 fibre 50 1
                B 1 fibre 40 1
                B 2 fibre 40 1
                """);
        var first = explaining.why(problem, plan(problem), Progress.NONE).get(0);
        assertThat(first.cheapest().possible()).isFalse();
        assertThat(first.cheapest().forced()).isEmpty();
    }

    @Test
    @DisplayName("V11 R4.2 the price of at most one lot each is 10: 305 with it, 295 without")
    void priceOfARule() {
        var problem = problem(1, PlannerTest.V11);
        var prices = explaining.prices(problem, plan(problem), Effort.USUAL, Progress.NONE);
        assertThat(prices).extracting(RulePrice::rule).containsExactly(Rule.MAX_LOTS, Rule.REACH_ALL);
        assertThat(prices.get(0).limit()).isEqualByComparingTo("1");
        assertThat(prices.get(0).status()).isEqualTo(Status.OPTIMAL);
        assertThat(prices.get(0).without().get(0).value()).isEqualByComparingTo("295");
    }

    @Test
    @DisplayName("R4.2 where there is no plan, the prices say which rule alone would have to go")
    void priceWhereThereIsNoPlan() {
        var problem = new AwardProblem(
                LOT,
                problem(null, PlannerTest.V11).items(),
                problem(null, PlannerTest.V11).offers(),
                List.of(),
                new Rules(null, null, null, null, null, null, BigDecimal.TEN, ALL, List.of(LOWEST_PRICE)));
        var plan = plan(problem);
        assertThat(plan.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(explaining.why(problem, plan, Progress.NONE)).isEmpty();
        assertThat(explaining.prices(problem, plan, Effort.USUAL, Progress.NONE))
                .extracting(RulePrice::status)
                .containsOnly(Status.OPTIMAL);
    }

    @Test
    @DisplayName("R4.2 a cancelled plan is the best so far, or none, and says so")
    void cancelled() {
        var stop = new Progress() {
            @Override
            public void found(AwardProblem.Objective objective, BigDecimal value, BigDecimal bound) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        var problem = problem(1, PlannerTest.V11);
        var plan = new AwardPlanner().plan(problem, Effort.USUAL, stop);
        assertThat(plan.status()).isEqualTo(Status.CANCELLED);
        assertThat(plan.awards().size() + plan.unawarded().size()).isEqualTo(3);
        assertThat(explaining.prices(problem, plan, Effort.USUAL, stop)).isEmpty();
    }

    private static AwardProblem problem(Integer maxLots, String table) {
        return Cases.problem(
                LOT, new Rules(maxLots, null, null, null, null, null, null, ALL, List.of(LOWEST_PRICE)), table);
    }

    private static AwardPlan plan(AwardProblem problem) {
        return new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
    }
}
