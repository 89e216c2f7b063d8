package global.giga.award.plan;

import global.giga.award.plan.Program.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of plans that are equal in every objective, the first in the published order: the first item with the earliest offer
 * that it can have, alone before in a package, rather than none; then the second item; and so on.
 */
final class TieOrder {
    private static final long MOST = 1L << 40;

    private final Columns columns;
    private final Watch watch;
    private final boolean[] alive;
    private Program program;

    /** @param program with rows that keep every objective at its best */
    TieOrder(Columns columns, Program program, boolean[] alive, Watch watch) {
        this.columns = columns;
        this.program = program;
        this.alive = alive;
        this.watch = watch;
    }

    boolean[] first(boolean[] chosen) {
        if (only(chosen)) {
            return chosen;
        }
        var best = chosen;
        var ranks = ranks();
        for (int i = 0; i < ranks.size(); ) {
            var costs = new long[program.variables()];
            long base = 1;
            int from = i;
            while (i < ranks.size() && (i == from || base * base(ranks.get(i)) <= MOST)) {
                base *= base(ranks.get(i++));
            }
            for (int k = from; k < i; k++) {
                base /= base(ranks.get(k));
                long weight = base;
                ranks.get(k).forEach((v, rank) -> costs[v] += weight * rank);
            }
            var found = Search.run(program, costs, alive, best, b -> b, watch.left(), watch);
            if (found.chosen() == null || !found.proven()) {
                return best;
            }
            best = found.chosen();
            program = program.with(Row.of(costs, -Program.FREE, found.value()));
        }
        return best;
    }

    private boolean only(boolean[] chosen) {
        var coefficients = new long[program.variables()];
        int ones = 0;
        for (int v = 0; v < columns.all.size(); v++) {
            coefficients[v] = chosen[v] ? -1 : 1;
            ones += chosen[v] ? 1 : 0;
        }
        var another = program.with(Row.of(coefficients, 1 - ones, Program.FREE));
        var none = new long[program.variables()];
        return Search.run(another, none, alive, null, b -> b, watch.left() / 2, watch)
                .impossible();
    }

    /** For each item that still has a choice: the place of each variable, from the front, none being 0. */
    private List<Map<Integer, Integer>> ranks() {
        var byItem = new TreeMap<Integer, List<Integer>>();
        for (int v = 0; v < columns.all.size(); v++) {
            if (alive[v]) {
                for (int offer : columns.all.get(v).offers()) {
                    byItem.computeIfAbsent(columns.position(offer), i -> new ArrayList<>())
                            .add(v);
                }
            }
        }
        boolean mayStay = columns.problem.rules().reach() == AwardProblem.Reach.BEST;
        var seen = new HashSet<List<Integer>>();
        var ranks = new ArrayList<Map<Integer, Integer>>();
        byItem.forEach((item, variables) -> {
            if ((variables.size() > 1 || mayStay) && seen.add(variables)) {
                ranks.add(ranks(item, variables));
            }
        });
        return ranks;
    }

    private Map<Integer, Integer> ranks(int item, List<Integer> variables) {
        var ordered = new ArrayList<>(variables);
        ordered.sort((a, b) -> offer(a, item) != offer(b, item)
                ? Integer.compare(offer(a, item), offer(b, item))
                : Integer.compare(columns.all.get(a).pack(), columns.all.get(b).pack()));
        var ranks = new LinkedHashMap<Integer, Integer>();
        for (int i = 0; i < ordered.size(); i++) {
            ranks.put(ordered.get(i), i - ordered.size());
        }
        ranks.replaceAll((v, rank) -> {
            int parent = columns.all.get(v).parent();
            return parent < 0 ? rank : rank - original(ranks, parent);
        });
        return ranks;
    }

    private static int original(Map<Integer, Integer> ranks, int parent) {
        return ranks.getOrDefault(parent, 0);
    }

    private int offer(int variable, int item) {
        return Arrays.stream(columns.all.get(variable).offers())
                .filter(o -> columns.position(o) == item)
                .findFirst()
                .orElseThrow();
    }

    private static long base(Map<Integer, Integer> ranks) {
        return ranks.size() + 1L;
    }
}
