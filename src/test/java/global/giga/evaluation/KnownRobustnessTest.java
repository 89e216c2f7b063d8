package global.giga.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.evaluation.scoring.BidCase;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.evaluation.scoring.LotCase;
import global.giga.evaluation.scoring.Lottery;
import global.giga.evaluation.scoring.OfferCase;
import global.giga.evaluation.scoring.SchoolCase;
import global.giga.evaluation.scoring.ScoredCriterion;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.kernel.Connection;
import global.giga.kernel.Mbps;
import global.giga.kernel.Percent;
import global.giga.kernel.PriceFormula;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3.11 what was found for a case holds for that case alone")
class KnownRobustnessTest {
    private static final Lottery LOTTERY = new Lottery("seed");

    private static ScoringRules rules(String weight) {
        return new ScoringRules(
                List.of(ScoredCriterion.judged("experience", new BigDecimal("70"))),
                new BigDecimal(weight),
                PriceFormula.PROPORTIONAL,
                null,
                null,
                new Percent(BigDecimal.valueOf(50)),
                new Percent(BigDecimal.valueOf(80)));
    }

    private static SchoolCase school(int pupils) {
        return new SchoolCase("s", pupils, mbps("20"));
    }

    private static Mbps mbps(String value) {
        return new Mbps(new BigDecimal(value));
    }

    private static BidCase bid(String points, String price, String down, List<String> failed, BidStatus out) {
        var connection = new Connection(
                Technology.FIBRE,
                mbps(down),
                mbps("10"),
                20,
                new Percent(new BigDecimal("99.5")),
                null,
                8,
                0,
                false,
                null);
        var offer = new OfferCase("o", "s", connection, failed, new BigDecimal(price));
        return new BidCase("b", Map.of("experience", new BigDecimal(points)), List.of(offer), out);
    }

    private static BidCase bid() {
        return bid("60", "100", "50", List.of(), null);
    }

    private static String key(ScoringRules rules, Lottery lottery, String lot, SchoolCase school, BidCase... bids) {
        return KnownRobustness.key(rules, lottery, new LotCase(lot, List.of(school), List.of(bids)));
    }

    @Test
    void whateverDiffersMakesAnotherCase() {
        var keys = new ArrayList<>(List.of(
                key(rules("30"), LOTTERY, "LOT-1", school(100), bid()),
                key(rules("31"), LOTTERY, "LOT-1", school(100), bid()),
                key(rules("30"), new Lottery("other"), "LOT-1", school(100), bid()),
                key(rules("30"), LOTTERY, "LOT-2", school(100), bid()),
                key(rules("30"), LOTTERY, "LOT-1", school(101), bid()),
                key(rules("30"), LOTTERY, "LOT-1", school(100)),
                key(rules("30"), LOTTERY, "LOT-1", school(100), bid("61", "100", "50", List.of(), null)),
                key(rules("30"), LOTTERY, "LOT-1", school(100), bid("60", "100.01", "50", List.of(), null)),
                key(rules("30"), LOTTERY, "LOT-1", school(100), bid("60", "100", "51", List.of(), null)),
                key(rules("30"), LOTTERY, "LOT-1", school(100), bid("60", "100", "50", List.of("latency"), null)),
                key(
                        rules("30"),
                        LOTTERY,
                        "LOT-1",
                        school(100),
                        bid("60", "100", "50", List.of(), BidStatus.DISQUALIFIED))));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theSameCaseIsComputedOnce() {
        var known = new KnownRobustness();
        var first = known.of(rules("30"), LOTTERY, new LotCase("LOT-1", List.of(school(100)), List.of(bid())));
        var again = known.of(rules("30"), LOTTERY, new LotCase("LOT-1", List.of(school(100)), List.of(bid())));
        assertThat(again).isSameAs(first);
        assertThat(first.winner()).isEqualTo("b");
    }
}
