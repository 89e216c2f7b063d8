package global.giga.bid;

import global.giga.Portal;
import global.giga.Sealer;
import global.giga.document.Papers;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a bid costs the server, with a heap of 256 MB: offers for 105 schools in 9 lots, sealed elsewhere and received
 * with 5 documents of 10 MB, or sealed here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class SealingBench {
    private static final int DOCUMENTS = 5;
    private static final byte[] CONTENT = new byte[10 << 20];

    private final List<Sealer.Document> documents = new ArrayList<>();
    private Portal portal;
    private Bidding bidding;
    private Drafting drafting;
    private Enclosing enclosing;
    private SealedFiles files;
    private Tender tender;
    private Caller caller;
    private String draft;
    private byte[] container;

    @Setup
    public void load() {
        new Random(1).nextBytes(CONTENT);
        var start = Papers.pdf("");
        System.arraycopy(start, 0, CONTENT, 0, start.length);
        portal = Portal.inMemory();
        portal.get(SampleWorld.class).load();
        Clocks.travel(portal.get(Clock.class).instant());
        bidding = portal.get(Bidding.class);
        drafting = portal.get(Drafting.class);
        enclosing = portal.get(Enclosing.class);
        files = portal.get(SealedFiles.class);
        tender = portal.get(Tenders.class).published().stream()
                .filter(t -> t.reference().equals("KZ-2026-02"))
                .findFirst()
                .orElseThrow();
        caller = portal.caller(SampleWorld.address("steppe-fibre"));
    }

    /** The browser's part, which is not measured. */
    @Setup(Level.Invocation)
    public void seal() throws Exception {
        drafting.draft(caller, tender.id());
        var offers = SampleFiles.bidders().stream()
                .filter(b -> b.id().equals("steppe-fibre"))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
        drafting.importOffers(caller, tender.id(), offers);
        var sealer = new Sealer(bidding.kit(caller, tender.id()).json());
        documents.clear();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(sealer.document("document-" + i + ".pdf", CONTENT));
        }
        var named = documents.stream().map(Sealer.Document::named).toList();
        container =
                sealer.container(sealer.technical(), sealer.financial(), named).getBytes(StandardCharsets.UTF_8);
        draft = sealer.stamp();
    }

    /** Sealed elsewhere. */
    @Benchmark
    public Receipt receive() {
        for (var document : documents) {
            var received = files.receive(new ByteArrayInputStream(document.ciphertext()));
            enclosing.enclose(caller, tender.id(), document.id(), received);
        }
        return bidding.receive(caller, tender.id(), container, draft);
    }

    /** Documents that arrive readable, encrypted while they do. */
    @Benchmark
    public int encrypt() {
        for (int i = 0; i < DOCUMENTS; i++) {
            enclosing.add(caller, tender.id(), null, "document.pdf", new Papers.InMemory(CONTENT));
        }
        return drafting.draft(caller, tender.id()).version();
    }

    /** Sealed here, without documents. */
    @Benchmark
    public Receipt submit() {
        return bidding.submit(caller, tender.id());
    }

    @TearDown(Level.Invocation)
    public void discard() {
        drafting.draft(caller, tender.id());
        enclosing.documents(caller, tender.id()).forEach(d -> enclosing.remove(caller, tender.id(), d.id()));
        drafting.discard(caller, tender.id());
    }

    @TearDown
    public void close() {
        Clocks.comeBack();
        portal.close();
    }
}
