package global.giga.award;

import global.giga.kernel.Technology;
import java.math.BigDecimal;

/**
 * The schools of a lot that an award gives to one bid with one technology.
 *
 * @param lot its id
 * @param bid likewise
 * @param packageName null for none
 */
record AwardShare(
        long lot,
        long bid,
        String supplier,
        Technology technology,
        String packageName,
        int schools,
        int pupils,
        BigDecimal price) {
    static AwardShare of(Object[] row) {
        return new AwardShare(
                (Long) row[0],
                (Long) row[1],
                (String) row[2],
                (Technology) row[3],
                (String) row[4],
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                (BigDecimal) row[7]);
    }
}
