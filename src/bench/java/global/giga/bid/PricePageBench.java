package global.giga.bid;

import global.giga.Portal;
import global.giga.evaluation.DraftTotals;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Money;
import global.giga.kernel.Technology;
import global.giga.sample.SampleWorld;
import global.giga.tender.Tender;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the price page asks of the services in one request, all rows priced: what it shows is read, opened and checked
 * anew each time. Without HTTP and rendering. Compiled as far as the portal is by its usual settings. Beside the time on
 * the clock it prints the processor time of a call, the median of the second half, which other work does not lengthen.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class PricePageBench {
    private static final int SHOWN = 15;
    private static final OfferPatch SOUND = OfferPatch.of(new OfferValues(
            Technology.FIBRE,
            new BigDecimal(100),
            new BigDecimal(50),
            20,
            new BigDecimal("99.5"),
            true,
            null,
            new BigDecimal(500),
            new BigDecimal(40),
            8,
            100,
            false,
            null,
            null,
            null));

    /** One tender of the sample, and a country. */
    @Param({"105", "7438"})
    public int schools;

    private Portal portal;
    private Drafting drafting;
    private Filling filling;
    private Caller supplier;
    private Tender tender;
    private List<OfferLine> shown;
    private int edits;
    private final List<Long> processor = new ArrayList<>();
    private long before;

    /** What the page shows beside the rows. */
    public record Shown(List<OfferLine> rows, DraftSummary summary, Map<String, Money> evaluated, int undoable) {}

    @Setup
    public void load() {
        portal = Portal.inMemory();
        Clocks.travel(portal.get(Clock.class).instant());
        var deadline = portal.get(Clock.class).instant().plus(Duration.ofDays(30));
        tender = OpeningWorld.large(portal, "LARGE-1", deadline, schools);
        drafting = portal.get(Drafting.class);
        filling = portal.get(Filling.class);
        supplier = portal.caller(SampleWorld.address("steppe-fibre"));
        drafting.draft(supplier, tender.id());
        var rows = drafting.lines(supplier, tender.id(), OfferFilter.ALL);
        if (rows.size() != schools) {
            throw new IllegalStateException(rows.size() + " rows");
        }
        filling.fillRows(supplier, tender.id(), fills(rows, SOUND));
        shown = page(0).rows();
    }

    @Setup(Level.Invocation)
    public void start() {
        before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @TearDown(Level.Invocation)
    public void stop() {
        processor.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    private static List<RowFill> fills(List<OfferLine> rows, OfferPatch patch) {
        return rows.stream()
                .map(row -> new RowFill(row.offer(), row.version(), patch))
                .toList();
    }

    @Benchmark
    public Shown firstPage() {
        return page(0);
    }

    @Benchmark
    public Shown lastPage() {
        return page(schools - SHOWN);
    }

    private Shown page(int first) {
        var rows = drafting.lines(supplier, tender.id(), OfferFilter.ALL);
        return beside(rows.subList(first, first + SHOWN));
    }

    private Shown beside(List<OfferLine> rows) {
        var draft = drafting.found(supplier, tender.id()).orElseThrow();
        var summary = drafting.summary(supplier, tender.id());
        var evaluated = DraftTotals.of(drafting.tender(supplier, tender.id()), draft, summary);
        drafting.takesBids(supplier, tender.id());
        return new Shown(rows, summary, evaluated, filling.undoable(supplier, tender.id()));
    }

    /** One cell is changed and left. */
    @Benchmark
    public Shown edit() {
        var rows = stored();
        var row = rows.get(0);
        var values = new OfferPatch(Map.of("nrc", new BigDecimal(500 + ++edits))).on(row.values());
        drafting.fill(supplier, tender.id(), row.offer(), row.version(), values);
        return beside(rows);
    }

    /** One price is filled down over every row. */
    @Benchmark
    public Shown fillDown() {
        stored();
        var marks = filling.marks(supplier, tender.id(), OfferFilter.ALL);
        var patch = new OfferPatch(Map.of("mrc", new BigDecimal(40 + ++edits)));
        filling.fillRows(
                supplier,
                tender.id(),
                marks.stream()
                        .map(mark -> new RowFill(mark.offer(), mark.version(), patch))
                        .toList());
        return beside(stored());
    }

    private List<OfferLine> stored() {
        return filling.lines(
                supplier, tender.id(), shown.stream().map(OfferLine::offer).toList());
    }

    @TearDown
    public void close() {
        var measured = processor.stream().skip(processor.size() / 2).sorted().toList();
        System.out.printf("processor time, median: %.1f ms%n", measured.get(measured.size() / 2) / 1e6);
        Clocks.comeBack();
        portal.close();
    }
}
