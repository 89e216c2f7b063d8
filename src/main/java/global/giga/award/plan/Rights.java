package global.giga.award.plan;

import global.giga.award.plan.Program.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Variables of a program that cost nothing and that others need, such as that a bidder has a lot at all: the rows that
 * say who needs them, and the rows that limit how many there are. In a relaxation rights can be as high as they are
 * needed, so that rows of need matter only where a limit is broken then.
 */
final class Rights {
    private final List<Row> rows;
    private final boolean[] right;
    private final List<Integer> needs = new ArrayList<>();
    private final Set<Integer> limits = new TreeSet<>();

    /** @param firm rights are among the variables from here on */
    Rights(Program program, Transposed columns, int firm) {
        this.rows = program.rows();
        this.right = new boolean[program.variables()];
        for (int r = 0; r < rows.size(); r++) {
            int needed = rows.get(r).needed();
            if (needed >= firm) {
                needs.add(r);
                right[needed] = true;
            }
        }
        for (int v = firm; v < right.length; v++) {
            if (right[v]) {
                columns.each(v, (r, coefficient) -> limits.add(r));
            }
        }
        needs.forEach(limits::remove);
    }

    boolean has(int variable) {
        return right[variable];
    }

    /** Whether a row says who needs a right. */
    boolean needs(int row) {
        int needed = rows.get(row).needed();
        return needed >= 0 && right[needed];
    }

    /** The same values, with rights as high as they are needed. */
    double[] raised(double[] values) {
        var raised = values.clone();
        for (int r : needs) {
            int needed = rows.get(r).needed();
            raised[needed] = Math.max(raised[needed], wanted(rows.get(r), values));
        }
        return raised;
    }

    /** Rows of need that these values break and that cannot be mended by raising rights: a limit would be broken. */
    List<Integer> broken(double[] values) {
        var raised = raised(values);
        var over = new boolean[right.length];
        for (int limit : limits) {
            var some = rows.get(limit).variables();
            double sum = IntStream.of(some).mapToDouble(v -> raised[v]).sum();
            if (above(sum, rows.get(limit).high())) {
                IntStream.of(some).forEach(v -> over[v] = true);
            }
        }
        return needs.stream()
                .filter(r -> over[rows.get(r).needed()])
                .filter(r -> lacks(rows.get(r), values))
                .toList();
    }

    /**
     * Who would pay for needing a right pays as far as the right costs something: multipliers that are as valid, and
     * nearer to what the rows of need say that are left out.
     */
    void share(double[] reduced, double[] multipliers) {
        for (int r : needs) {
            var row = rows.get(r);
            double gain = -IntStream.of(row.variables())
                    .mapToDouble(v -> reduced[v])
                    .min()
                    .orElse(0);
            double paid = Math.min(gain, reduced[row.needed()]);
            if (paid > 0) {
                multipliers[r] -= paid;
                for (int v : row.variables()) {
                    reduced[v] += v == row.needed() ? -paid : paid;
                }
            }
        }
    }

    private static boolean lacks(Row need, double[] values) {
        return above(wanted(need, values), values[need.needed()]);
    }

    private static boolean above(double value, double limit) {
        return value > limit + 1e-6;
    }

    private static double wanted(Row need, double[] values) {
        return IntStream.of(need.variables())
                .filter(v -> v != need.needed())
                .mapToDouble(v -> values[v])
                .sum();
    }
}
