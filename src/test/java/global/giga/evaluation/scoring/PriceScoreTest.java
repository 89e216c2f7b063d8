package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.judgedCriteria;
import static global.giga.evaluation.scoring.Given.judgedLot;
import static global.giga.evaluation.scoring.Given.n;
import static global.giga.evaluation.scoring.Given.rules;
import static global.giga.evaluation.scoring.Given.scored;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("R3.8 price formulas, W = 30")
class PriceScoreTest {

    @ParameterizedTest(name = "{0}: price {1}, lowest {2} gives {3}")
    @CsvSource({
        "PROPORTIONAL,    50, 50, 30",
        "PROPORTIONAL,    60, 50, 25",
        "PROPORTIONAL,     0,  0, 30",
        "PROPORTIONAL,    60,  0, 0",
        "LINEAR,          50, 50, 30",
        "LINEAR,          60, 50, 24",
        "LINEAR,         100, 50, 0",
        "LINEAR,         150, 50, 0",
        "LINEAR,           0,  0, 30",
        "LINEAR,          60,  0, 0",
        "BANDED_ABSOLUTE, 100, 0, 0",
        "BANDED_ABSOLUTE, 120, 0, 0",
        "BANDED_ABSOLUTE,  60, 0, 15",
        "BANDED_ABSOLUTE,  20, 0, 30",
        "BANDED_ABSOLUTE,   0, 0, 30",
    })
    void points(PriceFormula formula, String price, String lowest, String points) {
        var rules = rules(judgedCriteria("70"), "30", formula);
        assertThat(PriceScore.points(rules, new MeanPrice(n(price), 1), new MeanPrice(n(lowest), 1)))
                .isEqualByComparingTo(points);
    }

    @Test
    @DisplayName("R3.8 means over different numbers of schools stay exact: a third to two fifths is 25 of 30")
    void meansStayExact() {
        var rules = rules(judgedCriteria("70"), "30", PriceFormula.PROPORTIONAL);
        assertThat(PriceScore.points(rules, new MeanPrice(n(2), 5), new MeanPrice(n(1), 3)))
                .isEqualTo(n("25"));
    }

    @Test
    @DisplayName("R3.8 VALUE_FOR_MONEY ranks by technical points per price, a price of 0 first")
    void valueForMoney() {
        var result = scored(rules(judgedCriteria("70"), "30", PriceFormula.VALUE_FOR_MONEY), judgedLot("""
                        A | 60 | 30
                        B | 35 | 10
                        C | 10 | 0
                        """));
        assertThat(result.ranked()).extracting(BidResult::bid).containsExactly("C", "B", "A");
        assertThat(result.bid("A").financial().index()).isEqualByComparingTo("2");
        assertThat(result.bid("B").financial().index()).isEqualByComparingTo("3.5");
        assertThat(result.bid("C").financial().index()).isNull();
        assertThat(result.ranked())
                .allSatisfy(b -> assertThat(b.financial().total()).isNull());
    }

    @Test
    @DisplayName("R3.8 MERIT_COEFFICIENT divides the price by 1 + ΣV / (1 − ΣVmax), lowest first")
    void merit() {
        var result = scored(rules(judgedCriteria("70"), "30", PriceFormula.MERIT_COEFFICIENT), judgedLot("""
                        A | 70 | 100
                        B | 30 | 50
                        C |  0 | 40
                        """));
        assertThat(result.ranked()).extracting(BidResult::bid).containsExactly("B", "A", "C");
        assertThat(result.bid("A").financial().index()).isEqualByComparingTo("30"); // 100 / (1 + 0.7 / 0.3)
        assertThat(result.bid("B").financial().index()).isEqualByComparingTo("25"); // 50 / (1 + 0.3 / 0.3)
        assertThat(result.bid("C").financial().index()).isEqualByComparingTo("40");
    }

    @ParameterizedTest
    @EnumSource(PriceFormula.class)
    @DisplayName("R3.7 prices of 0 are kept and flagged under every formula, and divide nothing")
    void allPricesZero(PriceFormula formula) {
        var result = scored(rules(judgedCriteria("70"), "30", formula), judgedLot("""
                A | 60 | 0
                B | 35 | 0
                C | 40 | 7
                """));
        assertThat(result.ranked()).extracting(BidResult::bid).startsWith("A");
        assertThat(result.bid("A").flags()).containsExactly(new Flag(Flag.Kind.ZERO_PRICE, "A1"));
        assertThat(result.bid("C").flags()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PriceFormula.class)
    @DisplayName("R3.8 a price without weight leaves the technical points to decide")
    void noWeight(PriceFormula formula) {
        var ranked = scored(rules(judgedCriteria("100"), "0", formula), judgedLot("""
                        A | 60 | 5
                        B | 35 | 5
                        C | 0 | 5
                        """))
                .ranked();
        assertThat(ranked).extracting(BidResult::bid).containsExactly("A", "B", "C");
    }

    @Test
    @DisplayName("R3.8 a lower price never earns fewer points")
    void monotonous() {
        for (var formula :
                new PriceFormula[] {PriceFormula.PROPORTIONAL, PriceFormula.LINEAR, PriceFormula.BANDED_ABSOLUTE}) {
            var rules = rules(judgedCriteria("70"), "30", formula);
            BigDecimal before = null;
            for (int price = 20; price < 150; price++) {
                var points = PriceScore.points(rules, new MeanPrice(n(price), 1), new MeanPrice(n(20), 1));
                assertThat(points).isBetween(n(0), before == null ? n(30) : before);
                before = points;
            }
        }
    }
}
