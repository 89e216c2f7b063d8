package global.giga.evaluation.scoring;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Robustness of all lots of a tender (R3.11): weights, formulas, bids left out, 10,000 draws; goal 2 s for the sample. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g"})
@State(Scope.Benchmark)
public class RobustnessBench {
    /** schools x lots x bidders: as many as in the sample, and more. */
    @Param({"105x9x10", "1050x20x20"})
    public String size;

    private List<LotCase> lots;

    @Setup(Level.Trial)
    public void generate() {
        var parts = size.split("x");
        lots = new Cases(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), 1)
                .stream().toList();
    }

    @Benchmark
    public long robustness() {
        var robustness = new Robustness(Cases.rules(), new Lottery("bench"));
        return lots.stream().map(robustness::of).filter(LotRobustness::fragile).count();
    }
}
