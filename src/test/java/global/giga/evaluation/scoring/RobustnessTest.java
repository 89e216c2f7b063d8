package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.LOTTERY;
import static global.giga.evaluation.scoring.Given.judgedCriteria;
import static global.giga.evaluation.scoring.Given.judgedLot;
import static global.giga.evaluation.scoring.Given.rules;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3.11 how sure the winner of a lot is")
class RobustnessTest {
    private static LotRobustness of(String table) {
        return new Robustness(rules(judgedCriteria("40", "30"), "30", PriceFormula.PROPORTIONAL), LOTTERY)
                .of(judgedLot(table));
    }

    private static Variant variant(LotRobustness lot, Variant.Kind kind, String detail) {
        return lot.variants().stream()
                .filter(v -> v.kind() == kind && v.detail().equals(detail))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBidThatIsBetterAndCheaperIsSureWhateverChanges() {
        var lot = of("A | 40 30 | 80\nB | 20 10 | 100\nC | 10 10 | 120");
        assertThat(lot.winner()).isEqualTo("A");
        assertThat(lot.fragile()).isFalse();
        assertThat(lot.shares().get(0)).isEqualTo(new WinShare("A", Draws.DRAWS, BigDecimal.ONE));
    }

    @Test
    @DisplayName("R3.11 ten points more for the price make the cheap bid first")
    void theWeightOfThePriceDecides() {
        // As published: A 60 + 30 × 60/100 = 78, B 45 + 30 = 75. At 40: A 60 × 6/7 + 24 = 75.43, B 38.57 + 40 = 78.57.
        var lot = of("A | 35 25 | 100\nB | 25 20 | 60");
        assertThat(lot.winner()).isEqualTo("A");
        assertThat(variant(lot, Variant.Kind.PRICE_WEIGHT, "40").winner()).isEqualTo("B");
        assertThat(variant(lot, Variant.Kind.PRICE_WEIGHT, "20").changed()).isFalse();
        assertThat(lot.fragile()).isTrue();
        assertThat(lot.shares()).extracting(WinShare::bid).containsExactly("A", "B");
        assertThat(lot.shares().get(1).wins()).isPositive();
    }

    @Test
    void aFormulaMayDecide() {
        // LINEAR gives B at 1.9 × the lowest a tenth of the points, PROPORTIONAL more than half of them.
        var lot = of("A | 30 20 | 100\nB | 40 26 | 190");
        assertThat(lot.winner()).isEqualTo("B");
        assertThat(variant(lot, Variant.Kind.FORMULA, "LINEAR").winner()).isEqualTo("A");
        assertThat(lot.variants().stream().filter(v -> v.kind() == Variant.Kind.FORMULA))
                .hasSize(PriceFormula.values().length);
    }

    @Test
    @DisplayName("R3.11 without a third bid another one may be first: its low price was the measure of all")
    void aThirdBidMayDecide() {
        // With C: A 50 + 30 × 20/100 = 56, B 30 + 30 × 20/50 = 42. Without C: A 50 + 15 = 65, B 30 + 30 = 60. No
        // change.
        var stable = of("A | 30 20 | 100\nB | 20 10 | 50\nC | 0 0 | 20");
        assertThat(variant(stable, Variant.Kind.WITHOUT_BID, "C").changed()).isFalse();
        // With C: A 50 + 3 = 53, B 38 + 6 = 44. Without C: A 50 + 15 = 65, B 38 + 30 = 68.
        var lot = of("A | 30 20 | 100\nB | 23 15 | 50\nC | 0 0 | 10");
        assertThat(lot.winner()).isEqualTo("A");
        assertThat(variant(lot, Variant.Kind.WITHOUT_BID, "C").winner()).isEqualTo("B");
    }

    @Test
    void oneBidIsSureAndNoneHasNothing() {
        assertThat(of("A | 40 30 | 80").fragile()).isFalse();
        assertThat(of("A | 40 30 | 80").shares()).extracting(WinShare::bid).containsExactly("A");
        assertThat(of("A | 40 30 | x80").winner()).isNull();
        assertThat(of("A | 40 30 | x80").variants()).isEmpty();
    }

    @Test
    void aWeightOfAllOrNothingIsMovedAsFarAsItGoes() {
        var all = new Robustness(rules(judgedCriteria("5"), "95", PriceFormula.PROPORTIONAL), LOTTERY)
                .of(judgedLot("A | 5 | 100\nB | 1 | 90"));
        assertThat(all.variants().stream().filter(v -> v.kind() == Variant.Kind.PRICE_WEIGHT))
                .extracting(Variant::detail)
                .containsExactly("85");
        var none = new Robustness(rules(judgedCriteria("100"), "0", PriceFormula.PROPORTIONAL), LOTTERY)
                .of(judgedLot("A | 60 | 100\nB | 59 | 50"));
        assertThat(none.variants().stream().filter(v -> v.kind() == Variant.Kind.PRICE_WEIGHT))
                .extracting(Variant::detail)
                .containsExactly("10");
    }

    @Test
    void aPriceOfZeroIsComparedByEveryFormula() {
        var lot = of("A | 40 30 | 0\nB | 20 10 | 100");
        assertThat(lot.winner()).isEqualTo("A");
        assertThat(lot.fragile()).isFalse();
    }

    @Test
    void theSameCaseGivesTheSameShares() {
        var table = "A | 35 25 | 100\nB | 25 20 | 60";
        assertThat(of(table)).isEqualTo(of(table));
        assertThat(of(table).shares().stream().mapToInt(WinShare::wins).sum()).isEqualTo(Draws.DRAWS);
    }

    @Test
    @DisplayName("R3.11 drawn weights have the published ones as mean")
    void theShareFollowsTheMargin() {
        // Equal totals as published: each is first in about half of the draws.
        var even = of("A | 40 30 | 200\nB | 40 15 | 100");
        assertThat(even.shares().get(0).share().doubleValue()).isBetween(0.4, 0.6);
    }
}
