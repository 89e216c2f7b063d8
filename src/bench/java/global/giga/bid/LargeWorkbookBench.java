package global.giga.bid;

import global.giga.document.Problem;
import global.giga.document.WorkbookColumn;
import global.giga.document.WorkbookColumn.Kind;
import global.giga.document.WorkbookFile;
import global.giga.document.WorkbookLimits;
import global.giga.document.WorkbookPlan;
import global.giga.document.WorkbookPlan.Note;
import global.giga.document.WorkbookPlan.Notes;
import global.giga.document.WorkbookPlan.Wrong;
import global.giga.document.WorkbookSheet;
import global.giga.document.WorkbookWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;

/** A price workbook of 7,438 schools, each with an offer, read with a heap of 200 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx200m")
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class LargeWorkbookBench {
    private static final int SCHOOLS = 7_438;

    private final Map<String, String> lots = new HashMap<>();
    private byte[] file;

    /** Made in a process of its own, which may use as much memory as it likes. */
    public static void main(String[] arguments) throws IOException {
        var before = System.nanoTime();
        Files.write(Path.of(arguments[0]), WorkbookWriter.write(plan()));
        System.out.println("written in " + (System.nanoTime() - before) / 1_000_000 + " ms, "
                + Files.size(Path.of(arguments[0])) + " bytes");
    }

    private static WorkbookPlan plan() {
        var columns = new ArrayList<WorkbookColumn>();
        columns.add(WorkbookColumn.of(OfferFile.SCHOOL, OfferFile.SCHOOL, Kind.TEXT, 15));
        columns.add(WorkbookColumn.of("name", "name", Kind.TEXT, 40));
        OfferFile.COLUMNS.stream()
                .skip(1)
                .forEach(key ->
                        columns.add(WorkbookColumn.of(key, key, Kind.MONEY, 15).opened(key)));
        columns.add(WorkbookColumn.of("sum", "sum", Kind.MONEY, 15).calculated("{nrc}+{mrc}*36"));
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < SCHOOLS; i++) {
            rows.add(Arrays.asList(
                    "S-" + i,
                    "School number " + i,
                    "fibre",
                    40 + i % 60,
                    15,
                    36,
                    new BigDecimal("99.2"),
                    "unlimited",
                    1_508_000 + i,
                    49_900 + i % 97,
                    6,
                    150,
                    "no",
                    "cellular",
                    i % 7 == 0 ? "by road " + i : null,
                    null,
                    null));
        }
        return new WorkbookPlan(
                "Prices",
                Map.of("language", "en"),
                new Notes("Notes", List.of(Note.title("Notes"))),
                List.of(new WorkbookSheet("Prices", PriceForm.PRICES, columns, 2, rows, 0, "Total")),
                "Foot",
                new Wrong("Wrong", "Wrong"));
    }

    @Setup
    public void make() throws IOException, InterruptedException {
        var path = Files.createTempFile("prices", ".xlsx");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                LargeWorkbookBench.class.getName(),
                path.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("no workbook");
        }
        file = Files.readAllBytes(path);
        Files.delete(path);
        for (int i = 0; i < SCHOOLS; i++) {
            lots.put("S-" + i, "LOT-1");
        }
    }

    @Benchmark
    public Map<String, List<OfferValues>> read() {
        var problems = new ArrayList<Problem>();
        var offers = new FilledWorkbook(WorkbookFile.read(file, WorkbookLimits.DEFAULT), List.of("en", "ru"), true)
                .read(lots, false, problems);
        if (offers.size() != SCHOOLS || !problems.isEmpty()) {
            throw new IllegalStateException(offers.size() + " offers, " + problems);
        }
        return offers;
    }
}
