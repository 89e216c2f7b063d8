package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.judgedCriteria;
import static global.giga.evaluation.scoring.Given.judgedLot;
import static global.giga.evaluation.scoring.Given.n;
import static global.giga.evaluation.scoring.Given.rules;
import static global.giga.evaluation.scoring.Given.scored;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.PriceFormula;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Examples that others have published, with their exact figures. */
class PublishedExamplesTest {

    @Test
    @DisplayName("V1 R3.8 proportional: 56 points make 146, 70 points make 144")
    void negometrix() {
        var result = scored(rules(judgedCriteria("60", "40", "30"), "70", PriceFormula.PROPORTIONAL), judgedLot("""
                        A | 40 30 20 | 10000
                        B | 32 20 22 | 8000
                        """));
        assertThat(result.bid("A").financial().points()).isEqualByComparingTo("56");
        assertThat(result.bid("A").financial().total()).isEqualByComparingTo("146");
        assertThat(result.bid("B").financial().points()).isEqualByComparingTo("70");
        assertThat(result.bid("B").financial().total()).isEqualByComparingTo("144");
        assertThat(result.winner().orElseThrow().bid()).isEqualTo("A");
    }

    @Test
    @DisplayName("V2 R3.8 proportional: 20, 40, 60 give 100, 50 and a third of 100")
    void priceAlone() {
        var result = scored(rules(List.of(), "100", PriceFormula.PROPORTIONAL), judgedLot("""
                A | | 20
                B | | 40
                C | | 60
                """));
        assertThat(result.bid("A").financial().points()).isEqualByComparingTo("100");
        assertThat(result.bid("B").financial().points()).isEqualByComparingTo("50");
        assertThat(result.bid("C").financial().points()).isEqualTo(n("33.33333333333333333333333333333333"));
    }

    @Test
    @DisplayName("V4 R3.2 the sum of the criteria decides, but not for a bid that misses a mandatory step")
    void eRate() {
        var rules = rules(judgedCriteria("50", "25", "15", "10"), "0", PriceFormula.PROPORTIONAL);
        var result = scored(rules, judgedLot("""
                A | 20 25 10 10 | 5
                B | 50  0  5  0 | 5
                C | 40 25 15  0 | 5
                D | 50 25 15 10 | x5
                """));
        assertThat(result.ranked()).extracting(BidResult::bid).containsExactly("C", "A", "B");
        assertThat(result.ranked())
                .extracting(b -> b.financial().total())
                .usingElementComparator(java.math.BigDecimal::compareTo)
                .containsExactly(n("80"), n("65"), n("55"));
        assertThat(result.bid("D").status()).isEqualTo(BidStatus.NOT_ENOUGH_COVERAGE);
        assertThat(result.bid("D").financial()).isNull();
    }

    @Test
    @DisplayName("V6 R3.8 quality and cost 70:30: exactly 77.5, 86 and 90.2727…")
    void qualityAndCost() {
        var result = scored(rules(judgedCriteria("70"), "30", PriceFormula.PROPORTIONAL), judgedLot("""
                        A | 52.5 | 120
                        B | 56   | 100
                        C | 63   | 110
                        """));
        assertThat(result.bid("A").financial().total()).isEqualByComparingTo("77.5");
        assertThat(result.bid("B").financial().total()).isEqualByComparingTo("86");
        assertThat(result.bid("C").financial().total().multiply(n(11)).setScale(20, RoundingMode.HALF_UP))
                .isEqualByComparingTo("993");
        assertThat(result.ranked()).extracting(BidResult::bid).containsExactly("C", "B", "A");
    }

    @Test
    @DisplayName("V6 a price score that is rounded first is another score")
    void roundingFirstWouldChangeTheFigure() {
        var roundedFirst = n("100").multiply(n("100")).divide(n("120"), 2, RoundingMode.HALF_UP);
        assertThat(n("52.5").add(roundedFirst.multiply(n("0.3")))).isNotEqualByComparingTo("77.5");
    }
}
