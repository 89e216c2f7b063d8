package global.giga.evaluation.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DivergenceTest {
    private static List<BigDecimal> points(String... points) {
        return Arrays.stream(points).map(BigDecimal::new).toList();
    }

    private static Divergence of(String maximum, String... points) {
        return Divergence.of(points(points), new BigDecimal(maximum));
    }

    @Test
    void meanIsRoundedHalfUpToWhatScoresHave() {
        assertThat(of("10", "5", "6", "6").mean()).isEqualByComparingTo("5.67");
        assertThat(of("10", "5.01", "5.02").mean()).isEqualByComparingTo("5.02");
        assertThat(of("10", "7").mean()).isEqualByComparingTo("7");
    }

    @Test
    @DisplayName("R3.3 more than 30 % of the maximum needs a reason, exactly 30 % does not")
    void theLimitItselfIsNotOver() {
        assertThat(of("10", "4", "7").over(30)).isFalse();
        assertThat(of("10", "4", "7.01").over(30)).isTrue();
        assertThat(of("7", "0", "2.1").over(30)).isFalse();
        assertThat(of("10", "4", "5", "9").percent()).isEqualByComparingTo("50");
        assertThat(of("10", "6").percent()).isZero();
    }

    @Test
    void severityIsTheMeanDifferenceAndItsSpread() {
        var severe = Severity.of("A", points("-10", "-10", "-10"));
        assertThat(severe.bias()).isEqualByComparingTo("-10");
        assertThat(severe.spread()).isEqualByComparingTo("0");
        var other = Severity.of("B", points("-10", "10"));
        assertThat(other.bias()).isEqualByComparingTo("0");
        assertThat(other.spread()).isCloseTo(BigDecimal.TEN, within(new BigDecimal("1E-20")));
    }
}
