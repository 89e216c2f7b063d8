package global.giga.evaluation.scoring;

import global.giga.kernel.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to turn the charges of 7,438 × 40 offers into evaluated prices. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class PricingBench {
    private static final int OFFERS = 7_438 * 40;
    private static final LocalDate DELIVERY = LocalDate.of(2025, 10, 1);
    private static final List<VatStep> VAT = List.of(
            new VatStep(LocalDate.of(2009, 1, 1), Percent.of("12")),
            new VatStep(LocalDate.of(2026, 1, 1), Percent.of("16")));

    /** USD net; KZT net at 520; KZT with VAT that changes, discounted at 6 % a year. */
    public enum Way {
        NET,
        RATE,
        VAT_AND_DISCOUNT
    }

    @Param
    public Way way;

    @Benchmark
    public BigDecimal priceOffers() {
        var factors = factors();
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < OFFERS; i++) {
            sum = sum.add(factors.price(BigDecimal.valueOf(i % 1000), BigDecimal.valueOf(5000 + i, 2)));
        }
        return sum;
    }

    private PriceFactors factors() {
        return switch (way) {
            case NET -> new PriceFactors(new PricingRules(36, false, List.of(), null), DELIVERY, BigDecimal.ONE);
            case RATE ->
                new PriceFactors(new PricingRules(36, false, List.of(), null), DELIVERY, BigDecimal.valueOf(520));
            case VAT_AND_DISCOUNT ->
                new PriceFactors(new PricingRules(36, true, VAT, Percent.of("6")), DELIVERY, BigDecimal.valueOf(520));
        };
    }
}
