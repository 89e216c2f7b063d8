package global.giga.award;

import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.LotReason;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a plan does with a school, in names.
 *
 * @param bid that gets it; null for nobody
 * @param price with its part of the discount of a package; null for nobody, as the score of the bid in the lot
 * @param packageName null for none
 * @param unawarded why nobody gets it; else null
 * @param why where schools are awarded one by one, else null
 * @param cheapest name of the rival in {@code why}, null where the winner is the cheapest
 * @param best likewise
 */
public record PlanSchool(
        Place place,
        Long bid,
        String supplier,
        BigDecimal price,
        BigDecimal score,
        Technology technology,
        String packageName,
        Reason unawarded,
        LotReason why,
        String cheapest,
        String best) {
    /** A school in its lot. @param id in its country */
    public record Place(String id, String name, String lot, String title, int pupils) {
        static Place of(Object[] row) {
            return new Place(
                    (String) row[0], (String) row[1], (String) row[2], (String) row[3], ((Number) row[4]).intValue());
        }
    }

    /** Whether both give it to the same bid in the same way at the same price. */
    boolean sameAs(PlanSchool other) {
        return Objects.equals(bid, other.bid)
                && technology == other.technology
                && (price == null || price.compareTo(other.price) == 0);
    }
}
