package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardProblem.Rules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A smallest set of rules that cannot hold together, and how near each could be to its limit under the others. */
final class Conflicts {
    private static final Set<Rule> DEMANDS = EnumSet.of(Rule.REACH_ALL, Rule.MIN_SUPPLIERS, Rule.MIN_TECHNOLOGIES);

    private final Columns columns;
    private final Rules rules;
    private final Watch watch;

    Conflicts(Columns columns, Effort effort, Progress progress) {
        this.columns = columns;
        this.rules = columns.problem.rules();
        this.watch = new Watch(effort, progress);
    }

    /** The first of the smallest in the order of {@link Rule}; all rules where the effort does not find it. */
    List<Conflict> smallest() {
        var set = Rule.in(rules);
        var conflicting = IntStream.range(1, 1 << set.size())
                .mapToObj(bits -> chosen(set, bits))
                .filter(some -> some.stream().anyMatch(DEMANDS::contains)) // without, nothing awarded keeps them
                .sorted(Comparator.comparingInt(Set::size))
                .filter(some -> impossible(only(some)))
                .findFirst()
                .orElse(EnumSet.copyOf(set));
        return conflicting.stream()
                .map(rule -> new Conflict(rule, limit(rule), nearest(rule, only(conflicting))))
                .toList();
    }

    private static Set<Rule> chosen(List<Rule> set, int bits) {
        var some = EnumSet.noneOf(Rule.class);
        IntStream.range(0, set.size()).filter(i -> (bits >> i & 1) == 1).forEach(i -> some.add(set.get(i)));
        return some;
    }

    private Rules only(Set<Rule> some) {
        var left = rules;
        for (var rule : Rule.values()) {
            left = some.contains(rule) ? left : rule.without(left);
        }
        return left;
    }

    private BigDecimal limit(Rule rule) {
        return rule == Rule.REACH_ALL ? BigDecimal.valueOf(columns.slots.size()) : rule.limit(rules);
    }

    private BigDecimal nearest(Rule rule, Rules conflicting) {
        return switch (rule) {
            case REACH_ALL -> most(rule.without(conflicting));
            case MIN_SUPPLIERS, MIN_TECHNOLOGIES ->
                toLimit(rule, conflicting, rule.limit(rules).longValue(), 0, 0);
            case MAX_LOTS, MAX_SCHOOLS ->
                toLimit(
                        rule,
                        conflicting,
                        rule.limit(rules).longValue(),
                        columns.problem.items().size(),
                        0);
            case MAX_TECHNOLOGY_SHARE -> toLimit(rule, conflicting, hundredths(rule.limit(rules)), 10_000, 2);
            case MAX_VALUE, BUDGET ->
                toLimit(rule, conflicting, columns.prices.limit(rule.limit(rules)), total(), columns.prices.decimals());
        };
    }

    private static long hundredths(BigDecimal percent) {
        return percent.setScale(2, java.math.RoundingMode.FLOOR).unscaledValue().longValueExact();
    }

    private long total() {
        return columns.all.stream().mapToLong(Column::price).filter(p -> p > 0).reduce(0, Math::addExact);
    }

    /** Halves the way between a limit that is impossible and one that asks nothing. */
    private BigDecimal toLimit(Rule rule, Rules conflicting, long limit, long loose, int decimals) {
        long impossible = limit;
        long possible = loose;
        while (Math.abs(possible - impossible) > 1) {
            long middle = impossible + (possible - impossible) / 2;
            var some = feasible(rule.with(conflicting, BigDecimal.valueOf(middle, decimals)));
            if (some == null) {
                return null;
            }
            possible = some ? middle : possible;
            impossible = some ? impossible : middle;
        }
        return BigDecimal.valueOf(possible, decimals);
    }

    private BigDecimal most(Rules without) {
        var formulation = new Formulation(columns, without);
        var costs = new long[formulation.program.variables()];
        for (int v = 0; v < columns.all.size(); v++) {
            costs[v] = -columns.all.get(v).slots().length;
        }
        var found = search(formulation, costs);
        return found.chosen() != null && found.proven() ? BigDecimal.valueOf(-found.value()) : null;
    }

    private boolean impossible(Rules some) {
        return Boolean.FALSE.equals(feasible(some));
    }

    /** Null where the effort was not enough to know. */
    private Boolean feasible(Rules some) {
        var formulation = new Formulation(columns, some);
        var found = search(formulation, new long[formulation.program.variables()]);
        return found.chosen() != null ? Boolean.TRUE : found.impossible() ? Boolean.FALSE : null;
    }

    private Search.Outcome search(Formulation formulation, long[] costs) {
        var all = new boolean[formulation.program.variables()];
        Arrays.fill(all, true);
        return watch.cancelled() || watch.left() <= 0
                ? new Search.Outcome(null, 0, 0, false)
                : Search.run(formulation.program, costs, all, null, b -> b, watch.left(), watch);
    }
}
