package global.giga.award.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Variables of 0 or 1 and linear rows over them, in whole numbers. Knows nothing of awards. */
final class Program {
    /** No upper limit; its negative, no lower one. */
    static final long FREE = Long.MAX_VALUE;

    /**
     * {@code low <= sum of coefficients times variables <= high}.
     *
     * @param partition all coefficients are 1 and at most one variable is 1
     * @param needed the last variable, which each of the others needs; else -1
     */
    record Row(int[] variables, long[] coefficients, long low, long high, boolean partition, int needed) {
        static Row partition(List<Integer> variables, boolean exactlyOne) {
            var ones = new long[variables.size()];
            Arrays.fill(ones, 1);
            return new Row(ints(variables), ones, exactlyOne ? 1 : 0, 1, true, -1);
        }

        static Row of(List<Integer> variables, long coefficient, long low, long high) {
            return of(variables, v -> coefficient, low, high);
        }

        /** At most one of these, and only together with {@code needed}. */
        static Row needs(List<Integer> some, int needed) {
            var row = of(some, 1, -FREE, 0).and(needed, -1);
            return new Row(row.variables, row.coefficients, row.low, row.high, false, needed);
        }

        /** Variables with coefficient 0 are left out. */
        static Row of(List<Integer> variables, IntToLongFunction coefficient, long low, long high) {
            var some = variables.stream()
                    .mapToInt(Integer::intValue)
                    .filter(v -> coefficient.applyAsLong(v) != 0)
                    .toArray();
            return new Row(some, Arrays.stream(some).mapToLong(coefficient).toArray(), low, high, false, -1);
        }

        static Row of(long[] coefficients, long low, long high) {
            var some = IntStream.range(0, coefficients.length)
                    .filter(v -> coefficients[v] != 0)
                    .toArray();
            return new Row(
                    some, Arrays.stream(some).mapToLong(v -> coefficients[v]).toArray(), low, high, false, -1);
        }

        /** Whether no choice of these of its variables, by position, can break it. */
        boolean holds(int[] some) {
            long least = 0;
            long most = 0;
            for (int i : some) {
                least = Math.addExact(least, Math.min(0, coefficients[i]));
                most = Math.addExact(most, Math.max(0, coefficients[i]));
            }
            return !partition && least >= low && most <= high;
        }

        /** The same with one more term. */
        Row and(int variable, long coefficient) {
            var more = Arrays.copyOf(variables, variables.length + 1);
            var moreCoefficients = Arrays.copyOf(coefficients, variables.length + 1);
            more[variables.length] = variable;
            moreCoefficients[variables.length] = coefficient;
            return new Row(more, moreCoefficients, low, high, false, -1);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private int variables;

    Program(int variables) {
        this.variables = variables;
    }

    int variable() {
        return variables++;
    }

    int variables() {
        return variables;
    }

    void add(Row row) {
        rows.add(row);
    }

    List<Row> rows() {
        return rows;
    }

    /** The same with one more row. */
    Program with(Row row) {
        var more = new Program(variables);
        more.rows.addAll(rows);
        more.rows.add(row);
        return more;
    }

    /**
     * The same, where some partitions have exactly one.
     *
     * @param which of them, by their position among the partitions
     */
    Program exactly(IntPredicate which) {
        var exact = new Program(variables);
        int position = 0;
        for (var row : rows) {
            boolean must = row.partition && which.test(position++);
            exact.rows.add(must ? new Row(row.variables, row.coefficients, 1, 1, true, -1) : row);
        }
        return exact;
    }

    /** What a solution costs. */
    static long value(long[] costs, boolean[] chosen) {
        return IntStream.range(0, chosen.length)
                .filter(v -> chosen[v])
                .mapToLong(v -> costs[v])
                .sum();
    }

    static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
