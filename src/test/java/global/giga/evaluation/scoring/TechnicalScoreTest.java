package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.bid;
import static global.giga.evaluation.scoring.Given.computedCriteria;
import static global.giga.evaluation.scoring.Given.connection;
import static global.giga.evaluation.scoring.Given.criterion;
import static global.giga.evaluation.scoring.Given.excellent;
import static global.giga.evaluation.scoring.Given.failing;
import static global.giga.evaluation.scoring.Given.judgedCriteria;
import static global.giga.evaluation.scoring.Given.judgedLot;
import static global.giga.evaluation.scoring.Given.n;
import static global.giga.evaluation.scoring.Given.offer;
import static global.giga.evaluation.scoring.Given.poor;
import static global.giga.evaluation.scoring.Given.rules;
import static global.giga.evaluation.scoring.Given.school;
import static global.giga.evaluation.scoring.Given.scored;
import static global.giga.kernel.PriceFormula.PROPORTIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import global.giga.kernel.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TechnicalScoreTest {
    private static final ScoringRules RULES = rules(computedCriteria(), "30", PROPORTIONAL);

    @Test
    @DisplayName("R3.4 points are weighted by the pupils of the schools")
    void weightedByPupils() {
        var lot = new LotCase(
                "L",
                List.of(school("S1", 300), school("S2", 100)),
                List.of(bid("A", offer("a1", "S1", excellent(), "-"), offer("a2", "S2", poor(), "-"))));
        var score = scored(RULES, lot).bid("A").technical();
        // speed 20 × (300 + 100 × 0.5) / 400, the others 300 of 400 pupils
        assertThat(score.points().values())
                .usingElementComparator(java.math.BigDecimal::compareTo)
                .containsExactly(n("17.5"), n("7.5"), n("7.5"), n("11.25"), n("11.25"));
        assertThat(score.evaluated()).isEqualByComparingTo("55");
        assertThat(score.points().keySet()).containsExactly("SPEED", "LATENCY", "AVAILABILITY", "DELIVERY", "HUB");
    }

    @Test
    @DisplayName("R3.4 a lot without any pupil weighs its schools equally")
    void noPupils() {
        var lot = new LotCase(
                "L",
                List.of(school("S1", 0), school("S2", 0)),
                List.of(bid("A", offer("a1", "S1", excellent(), "-"), offer("a2", "S2", poor(), "-"))));
        assertThat(scored(RULES, lot).bid("A").technical().evaluated()).isEqualByComparingTo("40");
    }

    @Test
    @DisplayName("R3.2 a school without a compliant offer counts nothing, over all pupils of the lot")
    void uncoveredSchoolCountsZero() {
        var lot = new LotCase(
                "L",
                List.of(school("S1", 300), school("S2", 100)),
                List.of(bid("A", offer("a1", "S1", excellent(), "9"), failing(offer("a2", "S2", excellent(), "1")))));
        var result = scored(rules(computedCriteria(), "30", PROPORTIONAL, "0", "50"), lot)
                .bid("A");
        assertThat(result.technical().evaluated()).isEqualByComparingTo("52.5");
        assertThat(result.coverage()).isEqualTo(new Coverage(1, 2));
        assertThat(result.financial().price()).isEqualTo(new MeanPrice(n(9), 1));
    }

    @Test
    @DisplayName("R3.2 coverage of exactly 90 % counts, one school fewer does not")
    void coverageAtTheRule() {
        var rules = rules(computedCriteria(), "30", PROPORTIONAL, "0", "90");
        assertThat(scored(rules, tenSchools(9)).bid("A").status()).isEqualTo(BidStatus.VALID);
        assertThat(scored(rules, tenSchools(8)).bid("A").status()).isEqualTo(BidStatus.NOT_ENOUGH_COVERAGE);
        assertThat(scored(RULES, tenSchools(9)).bid("A").status()).isEqualTo(BidStatus.NOT_ENOUGH_COVERAGE);
    }

    @Test
    @DisplayName("R3.2 no school covered is no bid, even under a rule of 0 %")
    void nothingCovered() {
        var rules = rules(computedCriteria(), "30", PROPORTIONAL, "0", "0");
        assertThat(scored(rules, tenSchools(0)).bid("A").status()).isEqualTo(BidStatus.NOT_ENOUGH_COVERAGE);
    }

    @Test
    @DisplayName("R3.2 the pass mark is reached exactly, with thirds that do not end")
    void passMarkExactlyReached() {
        // 7 × 1/3 of speed, hub and latency make 7, with 34 digits a little less; with the judged 42 that is 70 % of 70
        var criteria = List.of(
                criterion(Measure.SPEED, "7", "3", null),
                criterion(Measure.HUB, "7", "300", null),
                criterion(Measure.LATENCY, "7", "30", "150"),
                ScoredCriterion.judged("c1", n(49)));
        var schools =
                IntStream.rangeClosed(1, 7).mapToObj(i -> school("S" + i, i)).toList();
        var offers = schools.stream()
                .map(s -> offer("o" + s.id(), s.id(), connection("20", 110, "99", 4, 100), "5"))
                .toList();
        var rules = rules(criteria, "30", PROPORTIONAL, "70", "100");
        var at = new LotCase("L", schools, List.of(new BidCase("A", Map.of("c1", n("42")), offers)));
        var under = new LotCase("L", schools, List.of(new BidCase("A", Map.of("c1", n("41.9999999999")), offers)));
        assertThat(scored(rules, at).bid("A").technical().guaranteed()).isLessThan(n(49));
        assertThat(scored(rules, at).bid("A").status()).isEqualTo(BidStatus.VALID);
        assertThat(scored(rules, under).bid("A").status()).isEqualTo(BidStatus.UNDER_PASS_MARK);
    }

    @Test
    @DisplayName("R3.2 thirds with different denominators still reach the mark")
    void thirdsOfDifferentSchools() {
        var criteria = List.of(criterion(Measure.SPEED, "30", "3", null), criterion(Measure.HUB, "40", "300", null));
        var lot = new LotCase(
                "L",
                List.of(
                        new SchoolCase("S1", 1, global.giga.kernel.Mbps.of(20)),
                        new SchoolCase("S2", 1, global.giga.kernel.Mbps.of(21)),
                        new SchoolCase("S3", 1, global.giga.kernel.Mbps.of(37))),
                List.of(bid(
                        "A",
                        offer("a1", "S1", connection("20", 30, "99", 4, 100), "5"),
                        offer("a2", "S2", connection("21", 30, "99", 4, 100), "5"),
                        offer("a3", "S3", connection("37", 30, "99", 4, 100), "5"))));
        var third = rules(criteria, "30", PROPORTIONAL, "33.3333", "100");
        assertThat(scored(third, lot)
                        .bid("A")
                        .technical()
                        .guaranteed()
                        .multiply(n(3))
                        .doubleValue())
                .isEqualTo(70.0);
        assertThat(scored(third, lot).bid("A").status()).isEqualTo(BidStatus.VALID);
        assertThat(scored(rules(criteria, "30", PROPORTIONAL, "33.3334", "100"), lot)
                        .bid("A")
                        .status())
                .isEqualTo(BidStatus.UNDER_PASS_MARK);
    }

    @Test
    @DisplayName("R3.3 a judged criterion without points leaves the bid incomplete, never 0")
    void incomplete() {
        var result = scored(rules(judgedCriteria("40", "30"), "30", PROPORTIONAL), judgedLot("""
                A | 40  - | 10
                B | 40  0 | 10
                """));
        var a = result.bid("A");
        assertThat(a.status()).isEqualTo(BidStatus.INCOMPLETE);
        assertThat(a.technical().unscored()).containsExactly("c2");
        assertThat(a.technical().evaluated()).isNull();
        assertThat(a.technical().guaranteed()).isNull();
        assertThat(a.technical().points()).containsOnlyKeys("c1");
        assertThat(result.bid("B").status()).isEqualTo(BidStatus.VALID);
    }

    @Test
    void judgedPointsStayWithinTheWeight() {
        var rules = rules(judgedCriteria("40"), "30", PROPORTIONAL);
        assertThatIllegalArgumentException().isThrownBy(() -> scored(rules, judgedLot("A | 40.01 | 10")));
        assertThatIllegalArgumentException().isThrownBy(() -> scored(rules, judgedLot("A | -1 | 10")));
    }

    @Test
    @DisplayName("R3.2 the pass mark is tested on the weakest alternative, the score follows the cheapest")
    void alternatives() {
        var lot = new LotCase(
                "L",
                List.of(school("S1", 100)),
                List.of(bid("A", offer("weak", "S1", poor(), "20"), offer("strong", "S1", excellent(), "10"))));
        var result = scored(rules(computedCriteria(), "30", PROPORTIONAL, "10", "100"), lot)
                .bid("A");
        assertThat(result.technical().guaranteed()).isEqualByComparingTo("10");
        assertThat(result.technical().evaluated()).isEqualByComparingTo("70");
        assertThat(result.financial().price().sum()).isEqualByComparingTo("10");
        assertThat(scored(rules(computedCriteria(), "30", PROPORTIONAL, "70", "100"), lot)
                        .bid("A")
                        .status())
                .isEqualTo(BidStatus.UNDER_PASS_MARK);
    }

    @Test
    @DisplayName("R3.7 of two alternatives at one price the one with more points is evaluated, then the lower id")
    void alternativesAtOnePrice() {
        var lot = new LotCase(
                "L",
                List.of(school("S1", 100)),
                List.of(
                        bid("A", offer("1", "S1", poor(), "10.00"), offer("2", "S1", excellent(), "10")),
                        bid("B", offer("4", "S1", poor(), "10"), offer("3", "S1", poor(), "10"))));
        var result = scored(RULES, lot);
        assertThat(result.bid("A").technical().evaluated()).isEqualByComparingTo("70");
        var explained = new Explaining(
                        RULES,
                        lot,
                        result,
                        o -> new Figure(FigureKind.EVALUATED_PRICE, o.id(), o.price(), List.of(), List.of()))
                .meanPrice("B");
        assertThat(explained.parts()).extracting(Figure::subject).containsExactly("3");
    }

    @Test
    void offersOutsideTheLotAreAMistake() {
        var lot = new LotCase("L", List.of(school("S1", 1)), List.of(bid("A", offer("a", "S9", excellent(), "1"))));
        assertThatIllegalArgumentException().isThrownBy(() -> scored(RULES, lot));
    }

    private static LotCase tenSchools(int covered) {
        var schools = IntStream.range(0, 10).mapToObj(i -> school("S" + i, 10)).toList();
        var offers = new ArrayList<OfferCase>();
        for (int i = 0; i < 10; i++) {
            var offer = offer("o" + i, "S" + i, excellent(), "5");
            offers.add(i < covered ? offer : failing(offer));
        }
        return new LotCase("L", schools, List.of(new BidCase("A", Map.of(), offers)));
    }
}
