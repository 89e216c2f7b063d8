package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.LOTTERY;
import static global.giga.evaluation.scoring.Given.computedCriteria;
import static global.giga.evaluation.scoring.Given.connection;
import static global.giga.evaluation.scoring.Given.excellent;
import static global.giga.evaluation.scoring.Given.failing;
import static global.giga.evaluation.scoring.Given.judgedCriteria;
import static global.giga.evaluation.scoring.Given.judgedLot;
import static global.giga.evaluation.scoring.Given.n;
import static global.giga.evaluation.scoring.Given.offer;
import static global.giga.evaluation.scoring.Given.rules;
import static global.giga.evaluation.scoring.Given.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every figure opens into its inputs, formula and source")
class ExplainingTest {
    private static final PriceFactors FACTORS =
            new PriceFactors(new PricingRules(36, false, List.of(), null), LocalDate.of(2026, 3, 1), BigDecimal.ONE);

    @ParameterizedTest
    @EnumSource(
            value = PriceFormula.class,
            names = {"PROPORTIONAL", "LINEAR", "BANDED_ABSOLUTE"})
    @DisplayName("R3.8 total = technical + price, each down to the offers")
    void total(PriceFormula formula) {
        var total = explaining(formula).ranked("A");
        assertThat(total.kind()).isEqualTo(FigureKind.TOTAL);
        assertThat(total.kind().rule()).isEqualTo("R3.8");
        assertThat(total.value()).isEqualByComparingTo(sum(total.parts()));
        var technical = total.parts().get(0);
        assertThat(technical.kind()).isEqualTo(FigureKind.TECHNICAL);
        assertThat(technical.value()).isEqualByComparingTo(sum(technical.parts()));
        var price = total.parts().get(1);
        assertThat(price.kind().name()).isEqualTo("PRICE_" + formula);
        var mean = price.parts().get(0);
        assertThat(mean.value().multiply(number(mean, InputKey.COVERED))).isEqualByComparingTo(sum(mean.parts()));
    }

    @Test
    @DisplayName("R3.4 computed points = weight × Σ (pupils × fraction) / Σ pupils, one part for each school")
    void computedPoints() {
        for (var figure : explaining(PriceFormula.PROPORTIONAL).technical("A").parts()) {
            if (figure.kind() == FigureKind.COMPUTED_POINTS) {
                var weighted = figure.parts().stream()
                        .map(p -> p.value().multiply(number(p, InputKey.PUPILS)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(number(figure, InputKey.WEIGHTED_SUM)).isCloseTo(weighted, within(n("1e-25")));
                var points =
                        number(figure, InputKey.WEIGHT).multiply(weighted).divide(number(figure, InputKey.ALL_PUPILS));
                assertThat(figure.value()).isCloseTo(points, within(n("1e-25")));
            }
        }
    }

    @Test
    @DisplayName("R3.4 a school's part names the offer, what it commits to and what is required")
    void schoolPart() {
        var speed = explaining(PriceFormula.PROPORTIONAL).technical("A").parts().get(0);
        assertThat(text(speed.parts().get(0)))
                .isEqualTo("SPEED_FRACTION S1 0.75 [PUPILS=300, OFFER=a1, COMMITTED=30, BEST=2, REQUIRED=20]");
        assertThat(text(speed.parts().get(2))).isEqualTo("NO_OFFER S3 0 [PUPILS=100]");
        var latency =
                explaining(PriceFormula.PROPORTIONAL).technical("A").parts().get(1);
        assertThat(text(latency.parts().get(0)))
                .isEqualTo("LATENCY_FRACTION S1 0.5 [PUPILS=300, OFFER=a1, COMMITTED=90, BEST=30, LIMIT=150]");
    }

    @Test
    @DisplayName("R3.7 a price opens into NRC + MRC × months, school by school")
    void prices() {
        var mean = explaining(PriceFormula.PROPORTIONAL).meanPrice("A");
        assertThat(text(mean)).isEqualTo("MEAN_PRICE A 1910 [SUM=3820, COVERED=2]");
        assertThat(text(mean.parts().get(0))).isEqualTo("EVALUATED_PRICE a1 1900 [NRC=100, MRC=50, MONTHS=36, RATE=1]");
        assertThat(text(mean.parts().get(0).parts().get(1)))
                .isEqualTo("NET_MRC a1 1800 [MRC=50, MONTHS=36, MONTHS_COUNTED=36, VAT=0]");
        var points = explaining(PriceFormula.PROPORTIONAL).pricePoints("A");
        assertThat(points.inputs())
                .extracting(Figure.Input::key)
                .containsExactly(InputKey.WEIGHT, InputKey.PRICE, InputKey.LOWEST_PRICE);
    }

    @Test
    @DisplayName("R3.2 pass mark and coverage open too")
    void passMarkAndCoverage() {
        var guaranteed = explaining(PriceFormula.PROPORTIONAL).guaranteed("A");
        assertThat(guaranteed.value()).isEqualByComparingTo(sum(guaranteed.parts()));
        assertThat(guaranteed.inputs())
                .extracting(i -> i.key().name() + "=" + i.value())
                .containsExactly("PASS_MARK=10", "PASS_POINTS=8");
        assertThat(text(explaining(PriceFormula.PROPORTIONAL).coverage("A")))
                .startsWith("COVERAGE A 0.666")
                .endsWith("[COVERED=2, SCHOOLS=3, COVERAGE_RULE=60]");
    }

    @ParameterizedTest
    @EnumSource(
            value = PriceFormula.class,
            names = {"VALUE_FOR_MONEY", "MERIT_COEFFICIENT"})
    @DisplayName("R3.8 formulas that only rank show technical points and price")
    void indices(PriceFormula formula) {
        var figure = explaining(formula).ranked("A");
        assertThat(figure.kind().name()).isEqualTo(formula.name());
        assertThat(figure.parts())
                .extracting(Figure::kind)
                .containsExactly(FigureKind.TECHNICAL, FigureKind.MEAN_PRICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explaining(formula).pricePoints("A"));
    }

    @Test
    @DisplayName("R3.7 R3.8 value for money of a price of 0: technical points and a price of 0, ranked first")
    void valueForNoMoney() {
        var rules = rules(judgedCriteria("70"), "30", PriceFormula.VALUE_FOR_MONEY);
        var lot = judgedLot("""
                A | 70 | 5
                B | 10 | 0
                """);
        var result = new Scoring(rules, LOTTERY).score(lot);
        var price = new Figure(FigureKind.EVALUATED_PRICE, "B1", BigDecimal.ZERO, List.of(), List.of());
        var figure = new Explaining(rules, lot, result, o -> price).ranked("B");
        assertThat(result.bid("B").financial().rank()).isEqualTo(1);
        assertThat(text(figure)).isEqualTo("FREE B 10 []");
        assertThat(figure.parts())
                .extracting(ExplainingTest::text)
                .satisfiesExactly(
                        technical -> assertThat(technical).isEqualTo("TECHNICAL B 10 []"),
                        mean -> assertThat(mean).isEqualTo("MEAN_PRICE B 0 [SUM=0, COVERED=1]"));
    }

    @Test
    void unrankedBidsHaveNoTotal() {
        var rules = rules(judgedCriteria("70"), "30", PriceFormula.PROPORTIONAL, "70", "100");
        var lot = judgedLot("""
                A | 10 | 5
                B | -  | 5
                """);
        var explaining = new Explaining(rules, lot, new Scoring(rules, LOTTERY).score(lot), o -> null);
        assertThat(explaining.technical("A").value()).isEqualByComparingTo("10");
        assertThatIllegalArgumentException().isThrownBy(() -> explaining.ranked("A"));
        assertThatIllegalArgumentException().isThrownBy(() -> explaining.technical("B"));
    }

    private static Explaining explaining(PriceFormula formula) {
        var criteria = new ArrayList<>(computedCriteria());
        criteria.add(ScoredCriterion.judged("c1", n(10)));
        var rules = rules(criteria, "20", formula, "10", "60");
        var charges = Map.of("a1", "100", "a2", "120", "a3", "7", "b1", "0", "b2", "10", "b3", "20");
        var lot = new LotCase(
                "L",
                List.of(school("S1", 300), school("S2", 100), school("S3", 100)),
                List.of(
                        new BidCase(
                                "A",
                                Map.of("c1", n(7)),
                                List.of(
                                        priced("a1", "S1", charges, 90),
                                        priced("a2", "S2", charges, 67),
                                        failing(priced("a3", "S3", charges, 200)))),
                        new BidCase(
                                "B",
                                Map.of("c1", n(9)),
                                List.of(
                                        offer("b1", "S1", excellent(), "1700"),
                                        offer("b2", "S2", excellent(), "1900"),
                                        offer("b3", "S3", excellent(), "2000")))));
        var result = new Scoring(rules, LOTTERY).score(lot);
        return new Explaining(rules, lot, result, o -> FACTORS.explain(o.id(), n(charges.get(o.id())), n(50)));
    }

    private static OfferCase priced(String id, String school, Map<String, String> charges, int latency) {
        var price = FACTORS.price(n(charges.get(id)), n(50));
        return offer(id, school, connection("30", latency, "99", 12, 100), price.toPlainString());
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Figure figure, InputKey key) {
        return figure.inputs().stream()
                .filter(i -> i.key() == key)
                .map(i -> (BigDecimal) i.value())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Figure figure) {
        return figure.kind() + " " + figure.subject() + " " + figure.value().toPlainString() + " "
                + figure.inputs().stream().map(i -> i.key() + "=" + i.value()).toList();
    }
}
