package global.giga.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCurveTest {
    @DisplayName("R3.8 what each formula makes of 100, 125, 200 and 300 with 30 points for the price")
    @ParameterizedTest
    @CsvSource({
        "PROPORTIONAL, 30, 24, 15, 10",
        "LINEAR, 30, 22.5, 0, 0",
        "BANDED_ABSOLUTE, 30, 26.25, 15, 0",
        "VALUE_FOR_MONEY, 100, 80, 50, 33.33",
        "MERIT_COEFFICIENT, 100, 80, 50, 33.33"
    })
    void curve(PriceFormula formula, String a, String b, String c, String d) {
        var banded = formula == PriceFormula.BANDED_ABSOLUTE;
        var prices = Stream.of("100", "125", "200", "300").map(BigDecimal::new).toList();
        var values = PriceCurve.of(
                        formula,
                        BigDecimal.valueOf(30),
                        banded ? BigDecimal.valueOf(300) : null,
                        banded ? BigDecimal.valueOf(100) : null,
                        prices)
                .stream()
                .map(point -> point.value()
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros())
                .toList();

        assertThat(values)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(List.of(a, b, c, d).stream().map(BigDecimal::new).toList());
    }
}
