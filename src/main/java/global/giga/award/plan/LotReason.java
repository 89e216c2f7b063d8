package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.ObjectiveValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Why a lot (or, where schools are awarded one by one, a school) went to its winner.
 *
 * @param id of the lot or school
 * @param winner bidder
 * @param price by which the winner's offers there are compared, before a package's discount
 * @param score of the winner there, over all its schools
 * @param packageId the package that brings it to the winner, or null
 * @param cheapest the bidder with the lowest price there, or null where that is the winner
 * @param best the bidder with the highest score there, or null where that is the winner
 */
public record LotReason(
        String id, String winner, BigDecimal price, BigDecimal score, String packageId, Rival cheapest, Rival best) {
    /**
     * Another bidder for the same, and what giving it there instead does.
     *
     * @param price by which its offers are compared
     * @param broken rules that exchanging this one award would break, the rest of the plan as it is
     * @param breaksPackage whether the exchange takes the lot out of a package of the winner
     * @param possible whether any plan gives it to this rival; null where that was not tried
     * @param forced the objectives of the best plan that does, where possible
     */
    public record Rival(
            String bidder,
            BigDecimal price,
            BigDecimal score,
            Set<Rule> broken,
            boolean breaksPackage,
            Boolean possible,
            List<ObjectiveValue> forced) {
        public Rival {
            broken = Set.copyOf(broken);
            forced = List.copyOf(forced);
        }
    }
}
