package global.giga.web.staff;

import global.giga.evaluation.scoring.PriceCurve;
import global.giga.kernel.Exact;
import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a price formula makes of five sample prices, as bars.
 *
 * @param scores whether the bars are points; else they are percentages of the best bid's index
 * @param relative whether the prices are percentages of the lowest one; else they are prices for a school
 */
public record PriceChart(boolean scores, boolean relative, List<Bar> bars) {
    private static final int WIDTH = 64;
    private static final int GAP = 16;
    private static final int TOP = 24;
    private static final int BASE = 140;
    private static final List<BigDecimal> SAMPLES =
            Stream.of("100", "125", "150", "200", "300").map(BigDecimal::new).toList();
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    /** One price, and where its bar stands in the picture. */
    public record Bar(BigDecimal price, BigDecimal value, int x, int y, int width, int height) {
        public int middle() {
            return x + width / 2;
        }
    }

    static PriceChart of(PriceFormula formula, BigDecimal weight, BigDecimal ceiling, BigDecimal floor) {
        var banded = formula == PriceFormula.BANDED_ABSOLUTE;
        var scores = PriceCurve.scores(formula);
        var lacking = banded && (ceiling == null || floor == null || ceiling.compareTo(floor) <= 0);
        if (weight == null || formula == null || lacking) {
            return new PriceChart(scores, !banded, List.of());
        }
        var prices = banded ? between(floor, ceiling) : SAMPLES;
        var points = PriceCurve.of(formula, weight, banded ? ceiling : null, banded ? floor : null, prices);
        var most = scores ? weight.max(BigDecimal.ONE) : BigDecimal.valueOf(100);
        return new PriceChart(
                scores,
                !banded,
                IntStream.range(0, points.size())
                        .mapToObj(i -> bar(points.get(i), i, most))
                        .toList());
    }

    private static List<BigDecimal> between(BigDecimal floor, BigDecimal ceiling) {
        var step = Exact.divide(ceiling.subtract(floor), QUARTERS);
        return IntStream.rangeClosed(0, 4)
                .mapToObj(i -> floor.add(step.multiply(BigDecimal.valueOf(i))))
                .toList();
    }

    private static Bar bar(PriceCurve.Point point, int place, BigDecimal most) {
        var height = Exact.divide(point.value().multiply(BigDecimal.valueOf(BASE - TOP)), most)
                .intValue();
        return new Bar(point.price(), point.value(), GAP + place * (WIDTH + GAP), BASE - height, WIDTH, height);
    }
}
