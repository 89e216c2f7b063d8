package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Award;
import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardPlan.ObjectiveValue;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardPlan.Unawarded;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A solution in the words of the problem, its figures summed anew from the offers. */
final class Assembling {
    private final Columns columns;
    private final Lexicographic.Solution solution;

    Assembling(Columns columns, Lexicographic.Solution solution) {
        this.columns = columns;
        this.solution = solution;
    }

    /** The plan that awards nothing. */
    static AwardPlan nothing(AwardProblem problem, Status status, List<Conflict> conflict) {
        var offered = problem.offers().stream().map(Offer::item).collect(Collectors.toSet());
        var unawarded = problem.items().stream()
                .map(i -> new Unawarded(i.id(), offered.contains(i.id()) ? Reason.NO_PLAN : Reason.NO_OFFER))
                .toList();
        return new AwardPlan(status, List.of(), unawarded, List.of(), conflict);
    }

    /** What a solution awards, without its figures. */
    static List<Award> awards(Columns columns, boolean[] chosen) {
        return new Assembling(columns, new Lexicographic.Solution(null, chosen, List.of(), List.of())).awards();
    }

    AwardPlan plan() {
        var awards = awards();
        return new AwardPlan(
                solution.status(), awards, new Leaving(columns.problem, awards).reasons(), values(awards), List.of());
    }

    /** The objectives' figures alone. */
    List<ObjectiveValue> values() {
        return values(awards());
    }

    private List<ObjectiveValue> values(List<Award> awards) {
        var totals = Totals.of(columns.problem, awards);
        var values = new ArrayList<ObjectiveValue>();
        for (int k = 0; k < solution.objectives().size(); k++) {
            var objective = solution.objectives().get(k);
            var value = totals.value(objective);
            values.add(new ObjectiveValue(objective, value, bound(k, objective, value)));
        }
        return values;
    }

    /** A bound of rounded figures is not better than the exact value. */
    private BigDecimal bound(int k, Objective objective, BigDecimal value) {
        var bound = columns.figures(objective).apply(solution.bounds().get(k));
        if (solution.status() == Status.OPTIMAL) {
            return value;
        }
        return objective == Objective.LOWEST_PRICE ? bound.min(value) : bound.max(value);
    }

    private List<Award> awards() {
        var byItem = new TreeMap<Integer, Award>();
        var exchanged = new HashSet<Integer>();
        for (int v = columns.all.size() - 1; v >= 0; v--) { // an exchange comes after its lot
            if (solution.chosen()[v]) {
                var column = columns.all.get(v);
                for (int offer : column.offers()) {
                    int item = columns.position(offer);
                    if (column.exchange()) {
                        exchanged.add(item);
                        byItem.put(item, award(offer, column));
                    } else if (!exchanged.contains(item)) {
                        byItem.put(item, award(offer, column));
                    }
                }
            }
        }
        return List.copyOf(byItem.values());
    }

    private Award award(int offer, Column column) {
        var o = columns.problem.offers().get(offer);
        var pack = column.pack() < 0
                ? null
                : columns.problem.packages().get(column.pack()).id();
        return new Award(o.item(), o.id(), pack);
    }
}
