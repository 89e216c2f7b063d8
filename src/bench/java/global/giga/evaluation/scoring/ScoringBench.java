package global.giga.evaluation.scoring;

import java.math.BigDecimal;
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

/** How long it takes to score a whole tender, to open one result, and to price an offer. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g"})
@State(Scope.Benchmark)
public class ScoringBench {
    /** schools x lots x bidders x offers for a school. */
    @Param({"74x9x10x1", "7438x20x40x1", "7438x1x40x1", "7438x20x40x3"})
    public String size;

    private final Scoring scoring = new Scoring(Cases.rules(), new Lottery("bench"));
    private List<LotCase> lots;
    private LotResult first;

    @Setup(Level.Trial)
    public void generate() {
        var parts = size.split("x");
        var cases = new Cases(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
        lots = cases.stream().toList();
        first = scoring.score(lots.get(0));
    }

    /** All lots, with prices: technical points, price points, ranks. */
    @Benchmark
    public long scoreTender() {
        return scoring.score(lots.stream())
                .mapToLong(lot -> lot.ranked().size())
                .sum();
    }

    /** The total of the winner of the first lot, opened down to each school. */
    @Benchmark
    public Figure explainWinner() {
        return new Explaining(Cases.rules(), lots.get(0), first, ScoringBench::leaf)
                .ranked(first.winner().orElseThrow().bid());
    }

    private static Figure leaf(OfferCase offer) {
        BigDecimal price = offer.price();
        return new Figure(FigureKind.EVALUATED_PRICE, offer.id(), price, List.of(), List.of());
    }
}
