package global.giga.bid;

import global.giga.Portal;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.Tenders;
import java.util.List;
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

/** The price workbook of a filled draft for 105 schools, from the database to the last byte and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class WorkbookBench {
    private Portal portal;
    private Drafting drafting;
    private Caller supplier;
    private long tender;
    private byte[] file;

    @Setup
    public void load() {
        portal = Portal.inMemory();
        portal.get(SampleWorld.class).load();
        drafting = portal.get(Drafting.class);
        supplier = portal.caller("steppe-fibre@bidder.example");
        tender = portal.get(Tenders.class).published().stream()
                .filter(each -> each.reference().equals("KZ-2026-02"))
                .findFirst()
                .orElseThrow()
                .id();
        drafting.draft(supplier, tender);
        drafting.importOffers(supplier, tender, offers());
        file = write();
    }

    static byte[] offers() {
        return SampleFiles.bidders().stream()
                .filter(bidder -> bidder.id().equals("steppe-fibre"))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
    }

    @Benchmark
    public byte[] write() {
        return drafting.workbook(supplier, tender, "en");
    }

    @Benchmark
    public List<Problem> read() {
        return drafting.problems(supplier, tender, file);
    }

    @TearDown
    public void close() {
        portal.close();
    }
}
