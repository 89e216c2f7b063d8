package global.giga.award;

import global.giga.award.plan.AwardPlan;
import global.giga.award.plan.LotReason;
import global.giga.award.plan.RulePrice;
import java.util.List;

/**
 * What the planner found.
 *
 * @param reasons for each lot that is awarded, or each school where schools are awarded one by one
 * @param prices what each rule costs; empty where that was not asked
 */
public record Solution(AwardPlan plan, List<LotReason> reasons, List<RulePrice> prices) {
    public Solution {
        reasons = List.copyOf(reasons);
        prices = List.copyOf(prices);
    }

    /** Whether there is a plan that keeps all rules, proven to be the best or near it. */
    public boolean usable() {
        return plan.status() == AwardPlan.Status.OPTIMAL || plan.status() == AwardPlan.Status.WITHIN_GAP;
    }
}
