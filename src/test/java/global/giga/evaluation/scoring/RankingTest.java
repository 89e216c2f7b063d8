package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.bid;
import static global.giga.evaluation.scoring.Given.computedCriteria;
import static global.giga.evaluation.scoring.Given.excellent;
import static global.giga.evaluation.scoring.Given.judgedCriteria;
import static global.giga.evaluation.scoring.Given.judgedLot;
import static global.giga.evaluation.scoring.Given.n;
import static global.giga.evaluation.scoring.Given.offer;
import static global.giga.evaluation.scoring.Given.rules;
import static global.giga.evaluation.scoring.Given.school;
import static global.giga.evaluation.scoring.Given.scored;
import static global.giga.kernel.PriceFormula.BANDED_ABSOLUTE;
import static global.giga.kernel.PriceFormula.PROPORTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3.9 ties")
class RankingTest {
    private static final ScoringRules RULES = rules(judgedCriteria("70"), "30", PROPORTIONAL);

    @Test
    @DisplayName("R3.9 first step: at equal totals the higher technical score wins")
    void technicalDecides() {
        var result = scored(RULES, judgedLot("""
                A | 35 | 100
                B | 50 | 200
                """));
        assertThat(result.bid("A").financial().total())
                .isEqualByComparingTo(result.bid("B").financial().total());
        assertDecided(result, "B", "A", RankStep.TECHNICAL);
    }

    @Test
    @DisplayName("R3.9 second step: at equal total and technical score the lower price wins")
    void priceDecides() {
        var result = scored(rules(judgedCriteria("70"), "30", BANDED_ABSOLUTE), judgedLot("""
                A | 35 | 15
                B | 35 | 10
                """));
        assertDecided(result, "B", "A", RankStep.PRICE);
    }

    @Test
    @DisplayName("R3.9 third step: the lottery, the same for the same seed and another for another")
    void lotteryDecides() {
        var lot = judgedLot("""
                A | 35 | 10
                B | 35 | 10.00
                """);
        var firsts = new ArrayList<String>();
        for (int seed = 0; seed < 20; seed++) {
            var lottery = new Lottery("seed " + seed);
            var lower = lottery.draw("A").hex().compareTo(lottery.draw("B").hex()) < 0 ? "A" : "B";
            var result = new Scoring(RULES, lottery).score(lot);
            assertDecided(result, lower, lower.equals("A") ? "B" : "A", RankStep.LOTTERY);
            firsts.add(lower);
        }
        assertThat(firsts).contains("A", "B");
    }

    @Test
    @DisplayName("R3.9 the draw and the published hash are plain SHA-256")
    void lotteryIsRepeatable() {
        // printf 'seed' | sha256sum; printf 'seedA' | sha256sum
        var lottery = new Lottery("seed");
        assertThat(lottery.commitment().hex())
                .isEqualTo("19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b");
        assertThat(lottery.draw("A").hex())
                .isEqualTo("93f54b7b9570156abb3b9860c7236cb7223f073f3eae76f8c65a912ee8aed333");
        assertThat(lottery).hasToString(lottery.commitment().hex());
    }

    @Test
    @DisplayName("R3.9 the order in which bids came never counts")
    void orderDoesNotCount() {
        var lot = judgedLot("""
                A | 35 | 10
                B | 35 | 10
                C | 35 | 10
                D | 50 | 20
                """);
        var ranked = ids(scored(RULES, lot));
        var bids = new ArrayList<>(lot.bids());
        Collections.reverse(bids);
        assertThat(ids(scored(RULES, new LotCase("L", lot.schools(), bids)))).isEqualTo(ranked);
    }

    @Test
    @DisplayName("R3.8 totals that differ only beyond the twelfth decimal are a tie")
    void lastDigitsAreNoDifference() {
        var result = scored(RULES, judgedLot("""
                A | 46.66666666666666 | 9
                B | 40                | 7
                """));
        assertThat(result.bid("A").financial().total()).isLessThan(n(70));
        assertThat(result.bid("B").financial().total()).isEqualByComparingTo("70");
        assertDecided(result, "A", "B", RankStep.TECHNICAL);
    }

    @Test
    void noBids() {
        var result = scored(RULES, new LotCase("L", List.of(school("S1", 1)), List.of()));
        assertThat(result.bids()).isEmpty();
        assertThat(result.winner()).isEmpty();
        assertThat(result.lowest()).isNull();
    }

    @Test
    void oneBid() {
        var result = scored(RULES, judgedLot("A | 35 | 10"));
        var only = result.winner().orElseThrow().financial();
        assertThat(only.rank()).isEqualTo(1);
        assertThat(only.behind()).isNull();
        assertThat(only.total()).isEqualByComparingTo("65");
    }

    @Test
    @DisplayName("R3.2 where all are out nobody is ranked")
    void allDisqualified() {
        var result = scored(rules(judgedCriteria("70"), "30", PROPORTIONAL, "70", "100"), judgedLot("""
                A | 70 | x10
                B | 48 | 10
                C |  - | 10
                """));
        assertThat(result.bids())
                .extracting(BidResult::status)
                .containsExactly(BidStatus.NOT_ENOUGH_COVERAGE, BidStatus.UNDER_PASS_MARK, BidStatus.INCOMPLETE);
        assertThat(result.winner()).isEmpty();
        assertThat(result.lowest()).isNull();
    }

    @Test
    @DisplayName("R3.8 the lowest price is that of the bids that passed")
    void lowestAmongThoseThatPassed() {
        var result = scored(rules(judgedCriteria("70"), "30", PROPORTIONAL, "70", "100"), judgedLot("""
                A | 70 | 10
                B | 48 | 1
                """));
        assertThat(result.bid("A").financial().points()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("R2.4 before prices are known a result says who passes")
    void beforeTheFinancialOpening() {
        var result = scored(rules(judgedCriteria("70"), "30", PROPORTIONAL, "70", "100"), judgedLot("""
                A | 49 | -
                B | 48 | -
                """));
        assertThat(result.bid("A").status()).isEqualTo(BidStatus.UNPRICED);
        assertThat(result.bid("A").status().passed()).isTrue();
        assertThat(result.bid("A").flags()).isEmpty();
        assertThat(result.bid("B").status().passed()).isFalse();
    }

    @Test
    @DisplayName("R3.7 a missing price is flagged and never guessed")
    void missingPrice() {
        var lot = new LotCase(
                "L",
                List.of(school("S1", 1), school("S2", 1)),
                List.of(bid("A", offer("a1", "S1", excellent(), "5"), offer("a2", "S2", excellent(), "-"))));
        var result = scored(rules(computedCriteria(), "30", PROPORTIONAL), lot).bid("A");
        assertThat(result.status()).isEqualTo(BidStatus.UNPRICED);
        assertThat(result.flags()).containsExactly(new Flag(Flag.Kind.MISSING_PRICE, "a2"));
        assertThat(result.financial()).isNull();
    }

    private static List<String> ids(LotResult result) {
        return result.ranked().stream().map(BidResult::bid).toList();
    }

    private static void assertDecided(LotResult result, String first, String second, RankStep step) {
        assertThat(ids(result)).containsExactly(first, second);
        assertThat(result.bid(second).financial().behind()).isEqualTo(step);
        assertThat(n(result.bid(first).financial().rank())).isEqualByComparingTo("1");
    }
}
