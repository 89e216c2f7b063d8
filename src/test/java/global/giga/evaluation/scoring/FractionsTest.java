package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.connection;
import static global.giga.evaluation.scoring.Given.criterion;
import static global.giga.evaluation.scoring.Given.n;
import static global.giga.evaluation.scoring.Given.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import global.giga.kernel.Connection;
import global.giga.kernel.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R3.4 computed criteria")
class FractionsTest {

    @ParameterizedTest(name = "speed {0} of 20 required gives {1}")
    @CsvSource({"20, 0.5", "30, 0.75", "39.999, 0.999975", "40, 1", "1000, 1", "5, 0.125"})
    void speed(String committed, String fraction) {
        assertFraction(criterion(Measure.SPEED, "20", "2", null), connection(committed, 30, "99", 4, 0), fraction);
    }

    @ParameterizedTest(name = "latency {0} ms gives {1}")
    @CsvSource({"1, 1", "30, 1", "33, 0.975", "90, 0.5", "147, 0.025", "150, 0", "151, 0"})
    void latency(int ms, String fraction) {
        assertFraction(criterion(Measure.LATENCY, "10", "30", "150"), connection("20", ms, "99", 4, 0), fraction);
    }

    @ParameterizedTest(name = "availability {0} % gives {1}")
    @CsvSource({"97, 0", "98, 0", "98.95, 0.5", "99.9, 1", "100, 1"})
    void availability(String percent, String fraction) {
        assertFraction(
                criterion(Measure.AVAILABILITY, "10", "99.9", "98"), connection("20", 30, percent, 4, 0), fraction);
    }

    @ParameterizedTest(name = "delivery in {0} weeks gives {1}")
    @CsvSource({"0, 1", "4, 1", "15, 0.5", "26, 0", "30, 0"})
    void delivery(int weeks, String fraction) {
        assertFraction(criterion(Measure.DELIVERY, "15", "4", "26"), connection("20", 30, "99", weeks, 0), fraction);
    }

    @ParameterizedTest(name = "a hub of {0} m gives {1}")
    @CsvSource({"0, 0", "75, 0.25", "300, 1", "5000, 1"})
    void hub(int radius, String fraction) {
        assertFraction(criterion(Measure.HUB, "15", "300", null), connection("20", 30, "99", 4, radius), fraction);
    }

    @Test
    @DisplayName("R3.4 a limit as good as the best value leaves a step, not a division by zero")
    void limitAtBest() {
        var step = criterion(Measure.LATENCY, "10", "150", "150");
        assertFraction(step, connection("20", 150, "99", 4, 0), "1");
        assertFraction(step, connection("20", 151, "99", 4, 0), "0");
    }

    @Test
    void aCriterionNeedsWhatItsFormulaDividesBy() {
        assertThatIllegalArgumentException().isThrownBy(() -> criterion(Measure.LATENCY, "10", "30", null));
        assertThatIllegalArgumentException().isThrownBy(() -> criterion(Measure.SPEED, "10", "0", null));
        assertThatIllegalArgumentException().isThrownBy(() -> criterion(Measure.HUB, "0", "300", null));
    }

    @Test
    @DisplayName("R3.4 three thirds are one whole")
    void thirdsSumToOne() {
        var sum = new WeightedSum();
        for (int i = 0; i < 3; i++) {
            sum.add(n(1), new Ratio(n(1), n(3)));
        }
        assertThat(sum.scaled(n(1), n(1))).isEqualByComparingTo("1");
    }

    private static void assertFraction(ScoredCriterion criterion, Connection connection, String expected) {
        assertThat(Fractions.of(criterion, school("S", 100), connection).value())
                .isEqualByComparingTo(expected);
    }
}
