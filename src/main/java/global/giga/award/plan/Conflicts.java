package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A smallest set of rules that cannot hold together, and how near each could be to its limit under the others. */
final class Conflicts {
    private static final Set<Rule> DEMANDS = EnumSet.of(Rule.REACH_ALL, Rule.MIN_SUPPLIERS, Rule.MIN_TECHNOLOGIES);
    private static final int HALVED = 100_000; // columns: each step has its own relaxation

    private final Columns columns;
    private final Rules rules;
    private final Watch watch;
    private final Totals.Book book;
    private final List<Set<Rule>> together = new ArrayList<>(); // what each plan that was found keeps

    Conflicts(Columns columns, Effort effort, Progress progress) {
        this.columns = columns;
        this.rules = columns.problem.rules();
        this.watch = new Watch(effort, progress);
        this.book = new Totals.Book(columns.problem);
    }

    /** The first of the smallest in the order of {@link Rule}; all rules where the effort does not find it. */
    List<Conflict> smallest() {
        var set = Rule.in(rules);
        var conflicting = IntStream.range(1, 1 << set.size())
                .mapToObj(bits -> chosen(set, bits))
                .filter(some -> some.stream().anyMatch(DEMANDS::contains)) // without, nothing awarded keeps them
                .sorted(Comparator.comparingInt(Set::size))
                .filter(some -> together.stream().noneMatch(kept -> kept.containsAll(some)))
                .filter(some -> Boolean.FALSE.equals(feasible(only(some))))
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
            case BUDGET -> least(rule.without(conflicting));
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
            case MAX_VALUE ->
                toLimit(rule, conflicting, columns.prices.limit(rule.limit(rules)), total(), columns.prices.decimals());
        };
    }

    private static long hundredths(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.FLOOR).unscaledValue().longValueExact();
    }

    private long total() {
        return columns.all.stream().mapToLong(Column::price).filter(p -> p > 0).reduce(0, Math::addExact);
    }

    /** Halves the way between a limit that is impossible and one that asks nothing; null for large problems. */
    private BigDecimal toLimit(Rule rule, Rules conflicting, long limit, long loose, int decimals) {
        if (columns.all.size() > HALVED) {
            return null;
        }
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
        return best(formulation, costs)
                .map(covered -> BigDecimal.valueOf(-covered))
                .orElse(null);
    }

    private BigDecimal least(Rules without) {
        var formulation = new Formulation(columns, without);
        return best(formulation, formulation.payments())
                .map(columns.prices::figure)
                .orElse(null);
    }

    private Optional<Long> best(Formulation formulation, long[] costs) {
        var found = exhausted() ? null : optimizing(formulation, costs).run(watch.left(), null);
        return found == null || !found.proven() ? Optional.empty() : Optional.of(found.value());
    }

    /** Null where the effort was not enough to know. */
    private Boolean feasible(Rules some) {
        if (exhausted()) {
            return null;
        }
        var formulation = new Formulation(columns, some);
        var found = optimizing(formulation, formulation.costs(Objective.LOWEST_PRICE))
                .any();
        if (found.chosen() == null) {
            return found.impossible() ? Boolean.FALSE : null;
        }
        together.add(kept(found.chosen()));
        return true;
    }

    private Set<Rule> kept(boolean[] chosen) {
        var kept = EnumSet.copyOf(Rule.in(rules));
        kept.removeAll(Totals.of(book, Assembling.awards(columns, chosen)).broken(rules));
        if (columns.covered(chosen).cardinality() < columns.slots.size()) {
            kept.remove(Rule.REACH_ALL);
        }
        return kept;
    }

    private boolean exhausted() {
        return watch.cancelled() || watch.left() <= 0;
    }

    private Optimizing optimizing(Formulation formulation, long[] costs) {
        var all = new boolean[formulation.program.variables()];
        Arrays.fill(all, true);
        return new Optimizing(formulation.program, costs, all, columns.all.size(), watch);
    }
}
