package global.giga.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.evaluation.scoring.BidStatus;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3.5 the difference between an old result and a new one")
class ResultDifferenceTest {
    private static PlacedBid placed(String lot, long bid, Integer rank, String total) {
        return new PlacedBid(
                lot,
                bid,
                "Supplier " + bid,
                rank == null ? BidStatus.DISQUALIFIED : BidStatus.VALID,
                new BigDecimal("50.0"),
                rank == null ? null : BigDecimal.TEN,
                total == null ? null : new BigDecimal(total),
                null,
                rank);
    }

    @Test
    void hasNothingWhereNothingMoved() {
        var before = List.of(placed("LOT-1", 1, 1, "80.00"), placed("LOT-1", 2, 2, "70"));
        var after = List.of(placed("LOT-1", 1, 1, "80"), placed("LOT-1", 2, 2, "70.000"));
        assertThat(ResultDifference.between(before, after).lots()).isEmpty();
    }

    @Test
    void namesTheLotWhoseWinnerIsAnotherOneAndWhoeverMoved() {
        var before = List.of(
                placed("LOT-1", 1, 1, "80"),
                placed("LOT-1", 2, 2, "70"),
                placed("LOT-2", 2, 1, "90"),
                placed("LOT-2", 1, 2, "60"));
        var after = List.of(
                placed("LOT-1", 2, 1, "75"),
                placed("LOT-1", 1, null, null),
                placed("LOT-2", 2, 1, "90"),
                placed("LOT-2", 1, null, null));
        var difference = ResultDifference.between(before, after);
        assertThat(difference.lots()).extracting(ResultDifference.Lot::code).containsExactly("LOT-1", "LOT-2");
        assertThat(difference.otherWinners()).singleElement().satisfies(lot -> {
            assertThat(lot.was().bid()).isEqualTo(1);
            assertThat(lot.is().bid()).isEqualTo(2);
            assertThat(lot.moves()).hasSize(2);
        });
        assertThat(difference.lots().get(1).moves())
                .singleElement()
                .satisfies(move -> assertThat(move.is().bid()).isEqualTo(1));
    }

    @Test
    void seesALotThatLosesItsLastBid() {
        var difference =
                ResultDifference.between(List.of(placed("LOT-1", 1, 1, "80")), List.of(placed("LOT-1", 1, null, null)));
        assertThat(difference.otherWinners()).singleElement().satisfies(lot -> assertThat(lot.is())
                .isNull());
    }

    @Test
    void seesBidsThatStoodNowhereBefore() {
        var difference = ResultDifference.between(List.of(), List.of(placed("LOT-1", 1, 1, "80")));
        assertThat(difference.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.was()).isNull();
            assertThat(lot.moves().get(0).was()).isNull();
        });
    }
}
