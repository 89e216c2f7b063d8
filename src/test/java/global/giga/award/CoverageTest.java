package global.giga.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Coverage NINE_OF_TEN = new Coverage(10, 9);

    @Test
    @DisplayName("R4.1 a lot counts with the points of its winner for each of its schools, covered or not")
    void aSchoolLeftOutCostsNoPoints() {
        assertThat(counted(NINE_OF_TEN, Collections.nCopies(9, new BigDecimal("90"))))
                .isEqualByComparingTo("900");
        assertThat(counted(new Coverage(10, 10), Collections.nCopies(10, new BigDecimal("85"))))
                .isEqualByComparingTo("850");
    }

    @Test
    @DisplayName("R4.1 R3.8 a bid that leaves a school out is compared by its mean, as in the ranking")
    void aSchoolLeftOutSavesNothing() {
        var nine = prices("101", "101", "101", "101", "101", "101", "101", "101", "101");
        var ten = prices("100", "100", "100", "100", "100", "100", "100", "100", "100", "100");
        assertThat(counted(NINE_OF_TEN, nine)).isEqualByComparingTo("1010");
        assertThat(counted(new Coverage(10, 10), ten)).isEqualByComparingTo("1000");
    }

    @Test
    @DisplayName("R3.9 bids with the same mean tie exactly, whatever they leave out")
    void tiesInSpiteOfRounding() {
        var two = counted(new Coverage(3, 2), prices("100.01", "100.02"));
        var three = counted(new Coverage(3, 3), prices("100.01", "100.02", "100.015"));
        assertThat(two).isEqualByComparingTo(three);
        var seven = counted(new Coverage(9, 7), prices("1", "0", "0", "0", "0", "0", "0"));
        var same = counted(new Coverage(9, 7), prices("0", "0", "0", "0.5", "0.25", "0.25", "0"));
        assertThat(seven).isEqualByComparingTo(same);
    }

    @Test
    void roundsDownAndGivesTheRestToOne() {
        var coverage = new Coverage(14, 13);
        assertThat(coverage.of(new BigDecimal("81"))).isEqualByComparingTo("87.2307692307");
        assertThat(coverage.rest(prices("0", "0"))).isZero();
        assertThat(coverage.rest(prices("81", "81"))).isPositive();
        assertThat(Coverage.ALL.of(new BigDecimal("81.50"))).isEqualTo(new BigDecimal("81.5"));
    }

    private static BigDecimal counted(Coverage coverage, List<BigDecimal> figures) {
        return figures.stream().map(coverage::of).reduce(coverage.rest(figures), BigDecimal::add);
    }

    private static List<BigDecimal> prices(String... prices) {
        return Arrays.stream(prices).map(BigDecimal::new).toList();
    }
}
