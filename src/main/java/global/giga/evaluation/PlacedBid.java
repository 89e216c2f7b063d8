package global.giga.evaluation;

import global.giga.evaluation.scoring.BidStatus;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where a bid stood in a lot when a result was kept.
 *
 * @param technical null while a criterion is not scored
 * @param price mean evaluated price per covered school, null unless valid
 * @param total null unless valid, and for formulas that only rank
 * @param index what formulas without points rank by
 * @param rank from 1; null unless valid
 */
public record PlacedBid(
        String lot,
        long bid,
        String supplier,
        BidStatus status,
        BigDecimal technical,
        BigDecimal price,
        BigDecimal total,
        BigDecimal index,
        Integer rank) {
    static PlacedBid of(LotScore score) {
        return new PlacedBid(
                score.lot().code(),
                score.bid().id(),
                score.bid().organization().name(),
                score.status(),
                score.technical(),
                score.price(),
                score.total(),
                score.index(),
                score.rank());
    }

    public boolean first() {
        return rank != null && rank == 1;
    }

    /** Whether both stand alike: the same status, rank and figures. */
    boolean standsAs(PlacedBid other) {
        return status == other.status
                && Objects.equals(rank, other.rank)
                && same(technical, other.technical)
                && same(price, other.price)
                && same(total, other.total)
                && same(index, other.index);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
