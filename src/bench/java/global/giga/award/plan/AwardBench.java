package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long plans of {@link RandomAwards} take, and how near to the optimum they are proven to be. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2500m"})
@State(Scope.Benchmark)
public class AwardBench {
    /** {@code schools x bidders x offers x packages x units of work}. */
    @Param({"105x12x2x30x60", "1050x20x2x200x6", "7438x40x3x1000x12"})
    public String size;

    @Param
    public Kind kind;

    /** What is awarded as a whole; by school without and with a limit on the lots of a supplier. */
    public enum Kind {
        LOT,
        SCHOOL,
        SCHOOL_WITH_LOT_LIMIT
    }

    private AwardProblem problem;
    private Effort effort;

    /** What the plan is, beside its time; proven within {@code gap} millionths. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Proof {
        public long gap;
        public long processorMillis;
    }

    @Setup
    public void make() {
        var unit = kind == Kind.LOT ? Unit.LOT : Unit.SCHOOL;
        var n = size.split("x");
        problem = new RandomAwards(unit, kind != Kind.SCHOOL, whole(n[0]), whole(n[1]), whole(n[2]), whole(n[3]), 1)
                .problem();
        effort = new Effort(whole(n[4]));
    }

    @Benchmark
    public AwardPlan plan(Proof proof) {
        var before = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        var plan = new AwardPlanner().plan(problem, effort, Progress.NONE);
        var after = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        proof.processorMillis = after.minus(before).toMillis();
        proof.gap = gap(plan);
        return plan;
    }

    private static long gap(AwardPlan plan) {
        var price = plan.objectives().stream()
                .filter(o -> o.objective() == Objective.LOWEST_PRICE)
                .findFirst();
        return price.map(p -> p.value()
                        .subtract(p.bound())
                        .multiply(BigDecimal.valueOf(1_000_000))
                        .divide(p.value(), MathContext.DECIMAL64)
                        .longValue())
                .orElse(-1L);
    }

    private static int whole(String text) {
        return Integer.parseInt(text.strip());
    }
}
