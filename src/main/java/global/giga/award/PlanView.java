package global.giga.award;

import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardPlan.ObjectiveValue;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.LotReason;
import global.giga.award.plan.RulePrice;
import global.giga.kernel.Exact;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A plan in names instead of ids.
 *
 * @param status null while there is no plan
 * @param lots all of the tender, in their order
 * @param conflict where the rules contradict each other
 */
public record PlanView(
        PlanProgress progress,
        PlanRun.Kind kind,
        String name,
        Rules rules,
        Status status,
        List<Lot> lots,
        List<Supplier> suppliers,
        Sums sums,
        List<ObjectiveValue> objectives,
        List<RulePrice> prices,
        List<Conflict> conflict) {
    public PlanView {
        lots = List.copyOf(lots);
        suppliers = List.copyOf(suppliers);
        objectives = List.copyOf(objectives);
        prices = List.copyOf(prices);
        conflict = List.copyOf(conflict);
    }

    /** Whether it can be proposed: it keeps all rules, and is proven to be the best or near it. */
    public boolean usable() {
        return progress.state() == PlanRun.State.DONE && (status == Status.OPTIMAL || status == Status.WITHIN_GAP);
    }

    /** How many schools nobody gets, by reason. */
    public Map<Reason, Integer> unawarded() {
        var all = new EnumMap<Reason, Integer>(Reason.class);
        lots.forEach(lot -> lot.unawarded().forEach((reason, schools) -> all.merge(reason, schools, Integer::sum)));
        return all;
    }

    /**
     * What the plan does with a lot.
     *
     * @param winners several only where schools are awarded one by one
     * @param unawarded how many of its schools nobody gets, by reason
     * @param why where it is awarded as a whole, else null
     * @param cheapest name of the rival in {@code why}, null where the winner is the cheapest
     * @param best likewise
     */
    public record Lot(
            String code,
            String title,
            int schools,
            int pupils,
            List<Winner> winners,
            Map<Reason, Integer> unawarded,
            LotReason why,
            String cheapest,
            String best) {
        /** Null where nobody gets it. */
        public Winner winner() {
            return winners.isEmpty() ? null : winners.get(0);
        }

        /** How many of its schools somebody gets. */
        public int given() {
            return winners.stream().mapToInt(Winner::schools).sum();
        }

        /** Of all that is awarded of it. */
        public BigDecimal price() {
            return winners.stream().map(Winner::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The most frequent reason; null where somebody gets all of it. */
        public Reason reason() {
            return unawarded.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }

    /** @param packageName the package that brings it, null for none */
    public record Winner(
            long bid,
            String supplier,
            int schools,
            BigDecimal price,
            BigDecimal score,
            List<Technology> technologies,
            String packageName) {}

    /** What a supplier gets in all. */
    public record Supplier(String name, int lots, int schools, int pupils, BigDecimal price) {}

    /** The plan in figures. */
    public record Sums(
            BigDecimal price,
            int lots,
            int schools,
            int pupils,
            int allSchools,
            int allPupils,
            Map<Technology, Integer> technologies) {
        /** Money for one pupil; null without pupils. */
        public BigDecimal perPupil() {
            return pupils == 0 ? null : Exact.divide(price, BigDecimal.valueOf(pupils));
        }
    }
}
