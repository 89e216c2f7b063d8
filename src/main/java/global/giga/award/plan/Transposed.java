package global.giga.award.plan;

/** The rows of a program by variable. */
final class Transposed {
    /** Takes one coefficient of a variable. */
    interface Entry {
        void at(int row, long coefficient);
    }

    private final int[] start;
    private final int[] row;
    private final long[] coefficient;
    private final int[] inPartitions;
    private final int partitions;

    Transposed(Program program) {
        int n = program.variables();
        start = new int[n + 1];
        inPartitions = new int[n];
        for (var r : program.rows()) {
            for (int v : r.variables()) {
                start[v + 1]++;
                inPartitions[v] += r.partition() ? 1 : 0;
            }
        }
        for (int v = 0; v < n; v++) {
            start[v + 1] += start[v];
        }
        row = new int[start[n]];
        coefficient = new long[start[n]];
        fill(program, start.clone());
        partitions =
                (int) program.rows().stream().filter(Program.Row::partition).count();
    }

    private void fill(Program program, int[] next) {
        for (int r = 0; r < program.rows().size(); r++) {
            var source = program.rows().get(r);
            for (int i = 0; i < source.variables().length; i++) {
                int at = next[source.variables()[i]]++;
                row[at] = r;
                coefficient[at] = source.coefficients()[i];
            }
        }
    }

    void each(int variable, Entry entry) {
        for (int i = start[variable]; i < start[variable + 1]; i++) {
            entry.at(row[i], coefficient[i]);
        }
    }

    /** In how many partitions a variable is. */
    int partitions(int variable) {
        return inPartitions[variable];
    }

    int partitions() {
        return partitions;
    }

    double[] reduced(long[] costs, double[] multipliers) {
        var reduced = new double[costs.length];
        for (int v = 0; v < reduced.length; v++) {
            double sum = costs[v];
            for (int i = start[v]; i < start[v + 1]; i++) {
                sum -= multipliers[row[i]] * coefficient[i];
            }
            reduced[v] = sum;
        }
        return reduced;
    }

    /** Exact. @throws ArithmeticException where 64 bits are too few */
    long[] reduced(long[] costs, long factor, long[] multipliers) {
        var reduced = new long[costs.length];
        for (int v = 0; v < reduced.length; v++) {
            long sum = Math.multiplyExact(costs[v], factor);
            for (int i = start[v]; i < start[v + 1]; i++) {
                if (multipliers[row[i]] != 0) {
                    sum = Math.subtractExact(sum, Math.multiplyExact(multipliers[row[i]], coefficient[i]));
                }
            }
            reduced[v] = sum;
        }
        return reduced;
    }
}
