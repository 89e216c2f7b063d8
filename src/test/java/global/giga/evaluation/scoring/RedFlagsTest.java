package global.giga.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.evaluation.scoring.RedFlag.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3.12 red flags by the definitions of Cardinal")
class RedFlagsTest {
    private static FlagCase.Entry valid(String bid, int rank, String price) {
        return new FlagCase.Entry(bid, BidStatus.VALID, mean(price), rank, false);
    }

    private static FlagCase.Entry out(String bid, BidStatus status, String price) {
        return new FlagCase.Entry(bid, status, price == null ? null : mean(price), null, false);
    }

    private static MeanPrice mean(String price) {
        return new MeanPrice(new BigDecimal(price), 1);
    }

    private static FlagCase lot(String code, FlagCase.Entry... bids) {
        return new FlagCase(code, List.of(bids), Map.of());
    }

    private static List<Code> codes(FlagCase... lots) {
        return RedFlags.of(List.of(lots)).stream().map(RedFlag::code).toList();
    }

    @Test
    @DisplayName("R018 one bid, not two")
    void singleBid() {
        assertThat(codes(lot("L", valid("A", 1, "10")))).containsExactly(Code.R018);
        assertThat(codes(lot("L", valid("A", 1, "10"), valid("B", 2, "20")))).isEmpty();
        assertThat(codes(lot("L"))).isEmpty();
    }

    /** Lots whose winner at 100 is the lowest and whose second asks so much. */
    private static FlagCase[] seconds(String... prices) {
        var lots = new ArrayList<FlagCase>();
        for (var price : prices) {
            lots.add(lot("L" + lots.size(), valid("A", 1, "100"), valid("B", 2, price)));
        }
        return lots.toArray(FlagCase[]::new);
    }

    @Test
    @DisplayName("R024 at the lower fence and not above it")
    void closeSecond() {
        // Differences 0.02, 0.05, 0.05, 0.07, 0.07: Q1 0.05, Q3 0.07, lower fence exactly 0.02, upper 0.10.
        assertThat(codes(seconds("102", "105", "105", "107", "107"))).containsExactly(Code.R024);
        assertThat(codes(seconds("102.01", "105", "105", "107", "107"))).isEmpty();
    }

    @Test
    @DisplayName("R058 at the upper fence and not under it")
    void heavyDiscount() {
        assertThat(codes(seconds("105", "105", "107", "107", "110"))).containsExactly(Code.R058);
        assertThat(codes(seconds("105", "105", "107", "107", "109.99"))).isEmpty();
    }

    @Test
    void fewerThanFourLotsHaveNoOutliers() {
        assertThat(codes(seconds("100.01", "107", "300"))).isEmpty();
    }

    @Test
    @DisplayName("R024 and R058 ask only where the winner is the lowest")
    void aWinnerThatIsNotTheLowestIsLeftOut() {
        var lots = seconds("105", "105", "107", "107", "110");
        lots[4] = lot("L4", valid("A", 2, "100"), valid("B", 1, "110"));
        assertThat(codes(lots)).isEmpty();
    }

    @Test
    @DisplayName("R028 the same price for a school by two bidders, whatever its decimals")
    void identicalPrices() {
        var one = new BigDecimal("100");
        var same = new BigDecimal("100.00");
        var lot = new FlagCase(
                "L",
                List.of(valid("A", 1, "100"), valid("B", 2, "120")),
                Map.of(
                        "S1", Map.of("A", List.of(one), "B", List.of(same)),
                        "S2", Map.of("A", List.of(one), "B", List.of(new BigDecimal("100.01")))));
        assertThat(RedFlags.of(List.of(lot))).singleElement().satisfies(flag -> {
            assertThat(flag.code()).isEqualTo(Code.R028);
            assertThat(flag.bids()).containsExactly("A", "B");
            assertThat(flag.schools()).containsExactly("S1");
        });
    }

    @Test
    @DisplayName("R028 not for the alternatives of one bidder, nor for prices of 0")
    void notIdenticalPrices() {
        var one = new BigDecimal("100");
        var lot = new FlagCase(
                "L",
                List.of(valid("A", 1, "100"), valid("B", 2, "120")),
                Map.of(
                        "S1", Map.of("A", List.of(one, one)),
                        "S2", Map.of("A", List.of(BigDecimal.ZERO), "B", List.of(BigDecimal.ZERO))));
        assertThat(RedFlags.of(List.of(lot))).isEmpty();
    }

    @Test
    @DisplayName("R030 a winner that came late; a loser that did is no matter")
    void lateBidWon() {
        var late = new FlagCase.Entry("A", BidStatus.VALID, mean("100"), 1, true);
        assertThat(codes(lot("L", late, valid("B", 2, "120")))).containsExactly(Code.R030);
        var loser = new FlagCase.Entry("B", BidStatus.VALID, mean("120"), 2, true);
        assertThat(codes(lot("L", valid("A", 1, "100"), loser))).isEmpty();
    }

    @Test
    @DisplayName("R035 one valid bid and at least one other disqualified")
    void allOthersDisqualified() {
        assertThat(codes(lot("L", valid("A", 1, "100"), out("B", BidStatus.DISQUALIFIED, null))))
                .containsExactly(Code.R035);
        assertThat(codes(lot("L", valid("A", 1, "100"), out("B", BidStatus.UNDER_PASS_MARK, null))))
                .containsExactly(Code.R035);
        assertThat(codes(lot("L", valid("A", 1, "100"), out("B", BidStatus.WITHDRAWN, null))))
                .isEmpty();
        assertThat(codes(lot("L", valid("A", 1, "100"), valid("B", 2, "110"), out("C", BidStatus.DISQUALIFIED, null))))
                .isEmpty();
    }

    @Test
    @DisplayName("R036 the lowest price is out; not one that is as low as a valid one")
    void lowestDisqualified() {
        var two = new FlagCase.Entry[] {valid("A", 1, "100"), valid("B", 2, "110")};
        assertThat(codes(lot("L", two[0], two[1], out("C", BidStatus.DISQUALIFIED, "99.99"))))
                .containsExactly(Code.R036);
        assertThat(codes(lot("L", two[0], two[1], out("C", BidStatus.DISQUALIFIED, "100"))))
                .isEmpty();
        assertThat(codes(lot("L", two[0], two[1], out("C", BidStatus.WITHDRAWN, "50"))))
                .isEmpty();
        assertThat(codes(lot("L", out("C", BidStatus.DISQUALIFIED, "50"), out("D", BidStatus.DISQUALIFIED, "60"))))
                .isEmpty();
    }

    @Test
    @DisplayName("R038 a bidder whose share of disqualified bids is an outlier among the bidders")
    void excessiveDisqualifications() {
        // Over two lots: A, B, C, D none of two, E one of two. Q1 = Q3 = 0, fence 0; E 0.5 is over it, the others are
        // at 0.
        var one = lot(
                "L1",
                valid("A", 1, "100"),
                valid("B", 2, "110"),
                valid("C", 3, "120"),
                valid("D", 4, "130"),
                out("E", BidStatus.DISQUALIFIED, null));
        var two = lot(
                "L2",
                valid("A", 1, "100"),
                valid("B", 2, "110"),
                valid("C", 3, "120"),
                valid("D", 4, "130"),
                valid("E", 5, "140"));
        assertThat(RedFlags.of(List.of(one, two))).singleElement().satisfies(flag -> {
            assertThat(flag.code()).isEqualTo(Code.R038);
            assertThat(flag.bids()).containsExactly("E");
            assertThat(flag.value()).isEqualByComparingTo("0.5");
        });
        assertThat(codes(one)).as("one bid of each").isEmpty();
    }
}
