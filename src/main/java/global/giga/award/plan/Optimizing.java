package global.giga.award.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The best solution of a program: multipliers from the linear relaxation prove a bound and a least cost of each variable
 * ({@link Bound}); a search over the most promising variables finds a solution; what could still be better is searched
 * again, until nothing left out can be, or the work is done.
 */
final class Optimizing {
    /**
     * @param chosen null where nothing was found
     * @param bound no solution is below
     * @param impossible proven: there is no solution
     * @param alive variables that a solution of this value, or a better one, can have
     */
    record Result(boolean[] chosen, long value, long bound, boolean impossible, boolean[] alive) {
        boolean proven() {
            return chosen != null && bound >= value;
        }
    }

    private static final int PROMISING = 8;

    private final Program program;
    private final long[] costs;
    private final boolean[] alive;
    private final int firm;
    private final Watch watch;
    private final Transposed columns;
    private Bound bound;
    private long proven = Long.MIN_VALUE;
    private Search.Outcome best;
    private boolean[] start;
    private boolean any;

    /**
     * @param alive variables that may be 1
     * @param firm variables from here on are few and always kept
     */
    Optimizing(Program program, long[] costs, boolean[] alive, int firm, Watch watch) {
        this.program = program;
        this.columns = new Transposed(program);
        this.costs = costs;
        this.alive = alive;
        this.firm = firm;
        this.watch = watch;
    }

    /**
     * @param work at most
     * @param known a solution, null where none is known
     */
    Result run(double work, boolean[] known) {
        best = known == null ? null : outcome(known);
        return run(work);
    }

    /** Any solution, rather a good one: the search ends with the first. */
    Result any() {
        any = true;
        return run(watch.left());
    }

    private Result run(double work) {
        double until = Math.max(0, watch.left() - work);
        bound = Bound.of(
                program, columns, costs, alive, new double[program.rows().size()]);
        proven = bound.value();
        if (!enough() && !relaxed()) {
            return result(true);
        }
        long most = promising();
        while (!enough() && watch.left() > until && !watch.cancelled()) {
            var kept = kept(most);
            boolean whole = Arrays.equals(kept, alive);
            var found = search(kept, watch.left() - until);
            if (found.impossible() && whole) {
                return result(true);
            }
            if (!found.proven() || whole) {
                break;
            }
            most = next(most);
        }
        return result(false);
    }

    /** False where the relaxation proves that there is no solution, which takes no search. */
    private boolean relaxed() {
        try (var relaxation = new Relaxation(program, columns, costs, alive, firm)) {
            relaxation.solve(watch::cancelled);
            if (relaxation.lacks() && impossible()) {
                return false;
            }
            bound = Bound.of(program, columns, costs, alive, relaxation.duals());
            start = relaxation.rounded();
        }
        proven = Math.max(proven, bound.value());
        return true;
    }

    /** How little rows have to be broken at least: where that is more than not at all, its multipliers prove it. */
    private boolean impossible() {
        try (var relaxation = new Relaxation(program, columns, new long[costs.length], alive, firm)) {
            relaxation.solve(watch::cancelled);
            return Bound.impossible(program, columns, alive, relaxation.duals());
        }
    }

    private boolean enough() {
        return best != null && (any || proven >= best.value());
    }

    private Search.Outcome outcome(boolean[] chosen) {
        return new Search.Outcome(chosen, Program.value(costs, chosen), proven, false);
    }

    private long next(long most) {
        if (best == null) {
            return further(most);
        }
        return Math.max(most, reach(best.value()));
    }

    private Search.Outcome search(boolean[] kept, double work) {
        long left = leftOut(kept);
        long floor = proven;
        var from = best == null ? start : best.chosen();
        var searched = any ? new long[costs.length] : costs;
        var found = Search.run(program, searched, kept, from, b -> Math.max(floor, Math.min(b, left)), work, watch);
        if (any) {
            best = found.chosen() == null ? null : outcome(found.chosen());
        } else if (found.chosen() != null) {
            best = best == null || found.value() < best.value() ? found : best;
            proven = Math.max(proven, Math.min(found.bound(), left));
        }
        return found;
    }

    private Result result(boolean impossible) {
        var can = alive.clone();
        if (best != null) {
            for (int v = 0; v < firm; v++) {
                can[v] &= bound.with(v) <= best.value();
            }
            watch.found(best.value(), proven);
        }
        return new Result(
                best == null ? null : best.chosen(), best == null ? 0 : best.value(), proven, impossible, can);
    }

    /** How much more a variable may cost to be kept at first: a few for each partition. */
    private long promising() {
        return quantile(PROMISING * columns.partitions() + 100L);
    }

    private long further(long most) {
        long now = IntStream.range(0, firm)
                .filter(v -> alive[v] && bound.more()[v] <= most)
                .count();
        return quantile(4 * now + 100);
    }

    private long quantile(long count) {
        var sorted = IntStream.range(0, firm)
                .filter(v -> alive[v])
                .mapToLong(v -> bound.more()[v])
                .sorted()
                .toArray();
        return count >= sorted.length ? Long.MAX_VALUE : sorted[(int) count];
    }

    /** Variables with more than this cannot be in a solution of the value. */
    private long reach(long value) {
        return Math.subtractExact(Math.multiplyExact(value, bound.factor()), bound.sum());
    }

    private boolean[] kept(long most) {
        var kept = alive.clone();
        for (int v = 0; v < firm; v++) {
            kept[v] &= bound.more()[v] <= most;
        }
        return kept;
    }

    private long leftOut(boolean[] kept) {
        return IntStream.range(0, firm)
                .filter(v -> alive[v] && !kept[v])
                .mapToLong(bound::with)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
