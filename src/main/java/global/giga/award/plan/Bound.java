package global.giga.award.plan;

import global.giga.award.plan.Program.Row;
import java.util.stream.IntStream;

/**
 * What no solution of a program can better, proven in whole numbers from any multipliers of its rows (Lagrange): the
 * multipliers may come from floating point, the bound does not depend on how good they are to be true.
 *
 * @param factor costs are multiplied by this in {@code sum}, {@code multipliers} and {@code more}
 * @param sum the bound
 * @param more what a solution with this variable costs at least more than {@code sum}
 */
record Bound(long factor, long sum, long[] multipliers, long[] more) {
    private static final long FINE = 1L << 16;
    private static final long FINEST = 1L << 44;

    static Bound of(Program program, Transposed columns, long[] costs, boolean[] alive, double[] duals) {
        return finest(program, columns, costs, alive, duals, FINE);
    }

    /** Whether these multipliers prove that there is no solution: one that costs nothing would cost more than nothing. */
    static boolean impossible(Program program, Transposed columns, boolean[] alive, double[] duals) {
        return finest(program, columns, new long[program.variables()], alive, duals, FINEST)
                        .sum()
                > 0;
    }

    private static Bound finest(
            Program program, Transposed columns, long[] costs, boolean[] alive, double[] duals, long finest) {
        for (long factor = finest; factor > 1; factor >>= 2) {
            try {
                return of(program, columns, costs, alive, duals, factor);
            } catch (ArithmeticException e) {
                continue; // too fine for 64 bits: coarser multipliers are as valid
            }
        }
        return of(program, columns, costs, alive, new double[duals.length], 1);
    }

    /** In units of cost, rounded up: costs are whole. */
    long value() {
        return -Math.floorDiv(-sum, factor);
    }

    /** What a solution with this variable costs at least. */
    long with(int variable) {
        return -Math.floorDiv(-Math.addExact(sum, more[variable]), factor);
    }

    private static Bound of(
            Program program, Transposed columns, long[] costs, boolean[] alive, double[] duals, long factor) {
        var multipliers = new long[duals.length];
        for (int r = 0; r < duals.length; r++) {
            multipliers[r] = allowed(program.rows().get(r), exact(duals[r] * factor));
        }
        var reduced = columns.reduced(costs, factor, multipliers);
        lower(program, columns, alive, multipliers, reduced);
        long sum = IntStream.range(0, reduced.length)
                .filter(v -> alive[v] && reduced[v] < 0)
                .mapToLong(v -> reduced[v])
                .reduce(0, Math::addExact);
        for (int r = 0; r < multipliers.length; r++) {
            var row = program.rows().get(r);
            long side = multipliers[r] > 0 ? row.low() : row.high();
            sum = multipliers[r] == 0 ? sum : Math.addExact(sum, Math.multiplyExact(multipliers[r], side));
        }
        return new Bound(factor, sum, multipliers, more(program, columns, reduced));
    }

    /** A variable brings what it needs with it. */
    private static long[] more(Program program, Transposed columns, long[] reduced) {
        var more = new long[reduced.length];
        var last = new int[1];
        for (int v = 0; v < more.length; v++) {
            int variable = v;
            more[v] = Math.max(0, reduced[v]);
            last[0] = -1;
            columns.each(v, (r, coefficient) -> {
                int needed = program.rows().get(r).needed();
                if (needed > last[0] && needed != variable) { // rows of one needed variable follow each other
                    more[variable] = Math.addExact(more[variable], Math.max(0, reduced[needed]));
                    last[0] = needed;
                }
            });
        }
        return more;
    }

    /** Where choosing one of a partition would pay below nothing, its multiplier was too high. */
    private static void lower(
            Program program, Transposed columns, boolean[] alive, long[] multipliers, long[] reduced) {
        for (int r = 0; r < multipliers.length; r++) {
            var row = program.rows().get(r);
            long least = 0;
            if (row.partition()) {
                for (int v : row.variables()) {
                    least = alive[v] && columns.partitions(v) == 1 ? Math.min(least, reduced[v]) : least;
                }
            }
            if (least < 0) {
                multipliers[r] = Math.addExact(multipliers[r], least);
                for (int v : row.variables()) {
                    reduced[v] = Math.subtractExact(reduced[v], least);
                }
            }
        }
    }

    private static long exact(double value) {
        if (!(Math.abs(value) < 0x1p62)) {
            throw new ArithmeticException("outside 64 bits");
        }
        return Math.round(value);
    }

    private static long allowed(Row row, long multiplier) {
        boolean free = multiplier > 0 ? row.low() == -Program.FREE : row.high() == Program.FREE;
        return free ? 0 : multiplier;
    }
}
