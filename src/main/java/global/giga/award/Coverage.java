package global.giga.award;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What figures of covered schools count in a lot that is awarded as a whole: as if the schools that the terms let a bid
 * leave out were as the mean of those that it covers. So bids stand to each other as in the ranking (decision 0004), and
 * nobody falls behind or gets ahead by a school that is left out.
 *
 * @param schools of the lot
 * @param covered 1 to {@code schools}
 */
record Coverage(long schools, long covered) {
    /** Of a school that is awarded by itself. */
    static final Coverage ALL = new Coverage(1, 1);

    private static final int DECIMALS = 10;

    /** What a covered school's figure counts: to {@value #DECIMALS} decimals, down, where a school is left out. */
    BigDecimal of(BigDecimal figure) {
        return schools == covered
                ? Exact.plain(figure)
                : Exact.plain(whole(figure).setScale(DECIMALS, RoundingMode.DOWN));
    }

    /** What rounding leaves of the sum; one school has to count it, so that bids with the same mean tie exactly. */
    BigDecimal rest(List<BigDecimal> figures) {
        return schools == covered
                ? BigDecimal.ZERO
                : whole(sum(figures))
                        .subtract(sum(figures.stream().map(this::of).toList()));
    }

    private BigDecimal whole(BigDecimal figure) {
        return Exact.divide(figure.multiply(BigDecimal.valueOf(schools)), BigDecimal.valueOf(covered));
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
