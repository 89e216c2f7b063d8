package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Objective;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who gets what, and how good that is proven to be (R4.2). Every item of the problem is either in {@code awards} or in
 * {@code unawarded}, both in the order of the problem.
 *
 * @param objectives in the order in which they counted; empty where there is no plan
 * @param conflict where INFEASIBLE a smallest set of rules that cannot hold together, else empty
 */
public record AwardPlan(
        Status status,
        List<Award> awards,
        List<Unawarded> unawarded,
        List<ObjectiveValue> objectives,
        List<Conflict> conflict) {
    public AwardPlan {
        awards = List.copyOf(awards);
        unawarded = List.copyOf(unawarded);
        objectives = List.copyOf(objectives);
        conflict = List.copyOf(conflict);
    }

    /** What is known of the plan. */
    public enum Status {
        /** No plan is better. */
        OPTIMAL,
        /** A plan that keeps all rules; no plan is better than the bounds of its objectives. */
        WITHIN_GAP,
        /** Proven: no plan keeps all rules. */
        INFEASIBLE,
        /** The work limit was reached before a plan was found. */
        NONE_FOUND,
        /** Stopped by its user; the best plan so far, perhaps none. */
        CANCELLED,
        /** The solver cannot be loaded on this platform. */
        UNAVAILABLE
    }

    /** Why an item is awarded to nobody. */
    public enum Reason {
        /** Nobody offers it. */
        NO_OFFER,
        /** Its lot went to a bidder who does not offer this one. */
        NOT_OFFERED_BY_WINNER,
        /** Each offer for it would break the budget; some would break nothing else. */
        BUDGET,
        /** Each offer for it would break a limit other than the budget. */
        LIMITS,
        /** It could be added, and would not make the plan better by its objectives. */
        NO_GAIN,
        /** There is no plan. */
        NO_PLAN
    }

    /** The offer that an item is awarded to. @param packageId the package that brings it, or null */
    public record Award(String item, String offer, String packageId) {}

    public record Unawarded(String item, Reason reason) {}

    /**
     * The plan's figure for an objective, and what no plan can better while the objectives before it keep their values.
     * Equal where the figure is proven.
     */
    public record ObjectiveValue(Objective objective, BigDecimal value, BigDecimal bound) {}

    /**
     * One rule of a smallest set that cannot hold together.
     *
     * @param limit what the rule states; for REACH_ALL the lots or schools that somebody offers
     * @param possible the nearest that the others of the set allow; null where that was not found
     */
    public record Conflict(Rule rule, BigDecimal limit, BigDecimal possible) {}

    /** The figure of an objective among several; empty where it is none of them. */
    public static Optional<BigDecimal> value(List<ObjectiveValue> values, Objective objective) {
        return values.stream()
                .filter(one -> one.objective() == objective)
                .map(ObjectiveValue::value)
                .findFirst();
    }
}
