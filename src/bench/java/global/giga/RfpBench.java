package global.giga;

import global.giga.kernel.Caller;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.LotPlan;
import global.giga.tender.Rfps;
import global.giga.tender.Tendering;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The request for proposals of a draft for the 105 schools as PDF, from the database to the last byte. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class RfpBench {
    private Portal portal;
    private Caller staff;
    private long tender;

    @Setup
    public void load() {
        portal = Portal.inMemory();
        portal.get(SampleWorld.class).load();
        staff = portal.caller(SampleWorld.STAFF);
        tender = portal.get(Tendering.class)
                .draft(staff, "BENCH", "giga-accelerate", LotPlan.read(SampleFiles.lots()))
                .id();
    }

    @Benchmark
    public byte[] rfp() {
        return portal.get(Rfps.class).rfp(staff, tender, "en").pdf();
    }

    @TearDown
    public void close() {
        portal.close();
    }
}
