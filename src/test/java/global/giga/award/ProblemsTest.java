package global.giga.award;

import static global.giga.award.Problems.perSchool;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    @DisplayName("R4.1 a lot counts with the points of its winner for each of its schools, covered or not")
    void aSchoolLeftOutCostsNoPoints() {
        var nine = perSchool(new BigDecimal("90"), 10, 9).multiply(BigDecimal.valueOf(9));
        var ten = perSchool(new BigDecimal("85"), 10, 10).multiply(BigDecimal.TEN);
        assertThat(nine).isEqualByComparingTo("900");
        assertThat(ten).isEqualByComparingTo("850");
    }

    @Test
    void keepsTenDecimals() {
        assertThat(perSchool(new BigDecimal("80"), 14, 13)).isEqualByComparingTo("86.1538461538");
    }
}
