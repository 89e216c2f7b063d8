package global.giga.award.plan;

import static global.giga.award.plan.AwardPlan.Status.INFEASIBLE;
import static global.giga.award.plan.AwardPlan.Status.OPTIMAL;
import static global.giga.award.plan.AwardProblem.Objective.HIGHEST_SCORE;
import static global.giga.award.plan.AwardProblem.Objective.LOWEST_PRICE;
import static global.giga.award.plan.AwardProblem.Objective.MOST_PUPILS;
import static global.giga.award.plan.AwardProblem.Reach.ALL;
import static global.giga.award.plan.AwardProblem.Reach.BEST;
import static global.giga.award.plan.AwardProblem.Unit.LOT;
import static global.giga.award.plan.AwardProblem.Unit.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardPlan.Unawarded;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlannerTest {
    static final String V11 = """
            A 1 fibre 100 1
            A 2 fibre 110 1
            B 2 fibre 100 1
            B 3 fibre 120 1
            C 1 fibre 999 1
            C 2 fibre 999 1
            C 3 fibre 105 1
            A 1,2   190
            B 2,3   200
            C 1,2,3 300
            """;
    /** Two bidders, two lots; B is cheaper by 10 and 20, A scores more. */
    private static final String TWO = """
            A 1 fibre    100 9
            A 2 fibre    100 9
            B 1 cellular  90 5
            B 2 cellular  80 5
            """;

    @Test
    @DisplayName("V11 R4.2 three lots cost 295 with no limit: A {1,2}, C {3}")
    void workedExample() {
        assertThat(summary(plan(LOT, cheapest(ALL), V11))).isEqualTo("OPTIMAL 295: 1 A p0, 2 A p0, 3 C");
    }

    @Test
    @DisplayName("V11 R4.1 with at most one lot each they cost 305: A 1, B 2, C 3")
    void workedExampleWithOneLotEach() {
        var rules = new Rules(1, null, null, null, null, null, null, ALL, List.of(LOWEST_PRICE));
        assertThat(summary(plan(LOT, rules, V11))).isEqualTo("OPTIMAL 305: 1 A, 2 B, 3 C");
        assertThat(summary(plan(SCHOOL, rules, V11))).isEqualTo("OPTIMAL 305: 1 A, 2 B, 3 C");
    }

    @Test
    @DisplayName("R4.1 most lots, most schools: 1 of 2 divides them, 2 does not")
    void mostLotsAndSchools() {
        assertThat(summary(plan(LOT, limits("maxLots", "2"), TWO))).isEqualTo("OPTIMAL 170: 1 B, 2 B");
        assertThat(summary(plan(LOT, limits("maxLots", "1"), TWO))).isEqualTo("OPTIMAL 180: 1 A, 2 B");
        assertThat(summary(plan(SCHOOL, limits("maxSchools", "1"), TWO))).isEqualTo("OPTIMAL 180: 1 A, 2 B");
    }

    @Test
    @DisplayName("R4.1 most value: at the limit is within it, a cent over is not")
    void mostValue() {
        assertThat(summary(plan(LOT, limits("maxValue", "170"), TWO))).isEqualTo("OPTIMAL 170: 1 B, 2 B");
        assertThat(summary(plan(LOT, limits("maxValue", "169.99"), TWO))).isEqualTo("OPTIMAL 180: 1 A, 2 B");
    }

    @Test
    @DisplayName("R4.1 fewest suppliers, fewest technologies")
    void fewestSuppliersAndTechnologies() {
        assertThat(summary(plan(LOT, limits("minSuppliers", "1"), TWO))).isEqualTo("OPTIMAL 170: 1 B, 2 B");
        assertThat(summary(plan(LOT, limits("minSuppliers", "2"), TWO))).isEqualTo("OPTIMAL 180: 1 A, 2 B");
        assertThat(summary(plan(SCHOOL, limits("minTechnologies", "2"), TWO))).isEqualTo("OPTIMAL 180: 1 A, 2 B");
    }

    @Test
    @DisplayName("R4.1 largest share of one technology: 50 % of two schools is one, 49.9 % is none")
    void shareOfATechnology() {
        assertThat(summary(plan(LOT, limits("maxTechnologyShare", "50"), TWO))).isEqualTo("OPTIMAL 180: 1 A, 2 B");
        assertThat(plan(LOT, limits("maxTechnologyShare", "49.9"), TWO).status())
                .isEqualTo(INFEASIBLE);
        assertThat(plan(LOT, limits("maxTechnologyShare", "100"), TWO).status()).isEqualTo(OPTIMAL);
    }

    @Test
    @DisplayName("R4.1 a share can be kept by a dearer alternative of the same bidder, in one school of a lot")
    void alternatives() {
        var rules = limits("maxTechnologyShare", "50");
        assertThat(summary(plan(LOT, rules, """
                A 1.1 fibre    10 1
                A 1.1 cellular 15 1
                A 1.2 fibre    20 1
                A 1.2 cellular 22 1
                """))).isEqualTo("OPTIMAL 32: 1.1 A, 1.2 A");
    }

    @Test
    @DisplayName("R4.1 budget: at the cheapest it is kept, a cent under it the reach cannot be")
    void budget() {
        assertThat(plan(LOT, limits("budget", "170"), TWO).status()).isEqualTo(OPTIMAL);
        var under = plan(LOT, limits("budget", "169.99"), TWO);
        assertThat(under.status()).isEqualTo(INFEASIBLE);
        assertThat(under.conflict())
                .containsExactly(
                        new Conflict(Rule.BUDGET, new BigDecimal("169.99"), new BigDecimal("170")),
                        new Conflict(Rule.REACH_ALL, BigDecimal.valueOf(2), BigDecimal.valueOf(1)));
        assertThat(under.unawarded()).extracting(Unawarded::reason).containsOnly(Reason.NO_PLAN);
    }

    @Test
    @DisplayName("R4.1 the best within a budget: most pupils first, and nothing under the cheapest lot")
    void bestWithinABudget() {
        var within = new Rules(null, null, null, null, null, null, new BigDecimal("95"), BEST, List.of(LOWEST_PRICE));
        var plan = plan(LOT, within, TWO);
        assertThat(summary(plan)).isEqualTo("OPTIMAL 80: 2 B");
        assertThat(plan.unawarded()).containsExactly(new Unawarded("1", Reason.BUDGET));
        assertThat(plan.objectives()).extracting(o -> o.objective()).containsExactly(MOST_PUPILS, LOWEST_PRICE);
        var under = new Rules(null, null, null, null, null, null, new BigDecimal("79"), BEST, List.of(MOST_PUPILS));
        assertThat(summary(plan(LOT, under, TWO))).isEqualTo("OPTIMAL 0: ");
    }

    @Test
    @DisplayName("R4.1 objectives in their order")
    void objectives() {
        assertThat(summary(plan(LOT, Rules.none(ALL, HIGHEST_SCORE), TWO))).isEqualTo("OPTIMAL 200: 1 A, 2 A");
        assertThat(summary(plan(LOT, Rules.none(ALL, MOST_PUPILS, LOWEST_PRICE), TWO)))
                .isEqualTo("OPTIMAL 170: 1 B, 2 B");
    }

    @Test
    @DisplayName("R4.2 rules that contradict each other: the smallest set of them, with what is possible")
    void contradiction() {
        var rules = new Rules(1, null, null, 2, null, null, new BigDecimal("1000"), ALL, List.of(LOWEST_PRICE));
        var plan = plan(LOT, rules, """
                A 1 fibre 1 1
                A 2 fibre 1 1
                A 3 fibre 1 1
                """);
        assertThat(plan.conflict())
                .containsExactly(new Conflict(Rule.MIN_SUPPLIERS, BigDecimal.valueOf(2), BigDecimal.valueOf(1)));
    }

    @Test
    @DisplayName("R4.1 no bids, one bid, an item that nobody offers")
    void fewBids() {
        assertThat(plan(LOT, limits("minSuppliers", "2"), "1\n2").unawarded())
                .containsExactly(new Unawarded("1", Reason.NO_OFFER), new Unawarded("2", Reason.NO_OFFER));
        var one = plan(LOT, cheapest(ALL), "A 1 fibre 5 1\n2");
        assertThat(summary(one)).isEqualTo("OPTIMAL 5: 1 A");
        assertThat(one.unawarded()).containsExactly(new Unawarded("2", Reason.NO_OFFER));
    }

    @Test
    @DisplayName("R4.1 a school that its lot's winner does not offer stays without award")
    void partOfALot() {
        var plan = plan(LOT, cheapest(ALL), """
                A 1.1 fibre 50 1
                B 1.1 fibre 40 1
                B 1.2 fibre 40 1
                """);
        assertThat(plan.unawarded()).containsExactly(new Unawarded("1.2", Reason.NOT_OFFERED_BY_WINNER));
    }

    @Test
    @DisplayName("R4.1 a lot goes by its compared price, and the budget by what is paid")
    void comparedIsNotPaid() {
        var table = """
                A 1.1 fibre 101 1 202
                B 1.1 fibre 100 1
                B 1.2 fibre 100 1
                """;
        assertThat(summary(plan(LOT, limits("budget", "200"), table))).isEqualTo("OPTIMAL 200: 1.1 B, 1.2 B");
        assertThat(summary(plan(LOT, limits("budget", "199.99"), table))).isEqualTo("OPTIMAL 202: 1.1 A");
        var none = plan(LOT, limits("budget", "100.99"), table);
        assertThat(none.conflict()).extracting(Conflict::possible).contains(new BigDecimal("101"));
    }

    @Test
    @DisplayName("R4.1 a package over a lot that its bidder did not bid for never counts")
    void packageOverWhatWasNotBid() {
        assertThat(summary(plan(LOT, cheapest(ALL), "A 1 fibre 5 1\nB 2 fibre 5 1\nA 1,2 1")))
                .isEqualTo("OPTIMAL 10: 1 A, 2 B");
    }

    @Test
    @DisplayName("R4.2 a tie goes to the first in the problem; a price of 0 is a price")
    void tiesAndZeroes() {
        assertThat(summary(plan(SCHOOL, cheapest(ALL), """
                B 1 fibre 0 1
                A 1 fibre 0 1
                A 2 fibre 7 1
                B 2 fibre 7 1
                """))).isEqualTo("OPTIMAL 7: 1 B, 2 A");
    }

    @Test
    @DisplayName("R4.2 the same problem gives the same plan, to the byte")
    void sameAgain() {
        for (long seed = 0; seed < 20; seed++) {
            var problem = Cases.random(seed);
            var first = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
            var second = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
            assertThat(new Certificate().write(problem, second)).isEqualTo(new Certificate().write(problem, first));
        }
    }

    @Test
    @DisplayName("R4.2 figures with more decimals than 64 bits hold are planned and summed exactly")
    void longFigures() {
        var third = global.giga.kernel.Exact.divide(new BigDecimal("1000000000"), BigDecimal.valueOf(3));
        var plan = plan(LOT, cheapest(ALL), "A 1 fibre " + third + " 1\nB 1 fibre 333333334 1");
        assertThat(plan.objectives().get(0).value()).isEqualByComparingTo(third);
    }

    private static AwardPlan plan(Unit unit, Rules rules, String table) {
        var problem = Cases.problem(unit, rules, table);
        var plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
        assertThat(CertificateCheckerTest.wrong(problem, plan)).isEmpty();
        return plan;
    }

    private static Rules cheapest(AwardProblem.Reach reach) {
        return Rules.none(reach, LOWEST_PRICE);
    }

    private static Rules limits(String rule, String limit) {
        var name = rule.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
        return Rule.valueOf(name).with(cheapest(ALL), new BigDecimal(limit));
    }

    /** Status, price, and who has what. */
    private static String summary(AwardPlan plan) {
        var price = plan.objectives().stream()
                .filter(o -> o.objective() == LOWEST_PRICE)
                .map(o -> o.value().stripTrailingZeros().toPlainString())
                .findFirst();
        return plan.status() + " " + price.orElse("") + ": "
                + plan.awards().stream().map(PlannerTest::words).collect(Collectors.joining(", "));
    }

    private static String words(AwardPlan.Award award) {
        return award.item() + " " + award.offer().split("/")[0]
                + (award.packageId() == null ? "" : " " + award.packageId());
    }
}
