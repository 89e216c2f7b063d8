package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.ObjectiveValue;
import global.giga.award.plan.AwardProblem.Objective;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one rule costs: the objectives of the best plan that the other rules allow (R4.2).
 *
 * @param limit what the rule states; null for REACH_ALL
 * @param status of the plan without the rule
 * @param without in the order of the plan's objectives; empty where there is no plan without it either
 */
public record RulePrice(Rule rule, BigDecimal limit, AwardPlan.Status status, List<ObjectiveValue> without) {
    public RulePrice {
        without = List.copyOf(without);
    }

    /** Whether the plan without the rule is as good in each objective of the plan with it; false where there is none with it. */
    public boolean nothing(List<ObjectiveValue> plan) {
        return !plan.isEmpty()
                && plan.stream().allMatch(own -> without(own.objective())
                        .filter(value -> value.compareTo(own.value()) == 0)
                        .isPresent());
    }

    private Optional<BigDecimal> without(Objective objective) {
        return AwardPlan.value(without, objective);
    }
}
