package global.giga.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolStatusTest {
    @ParameterizedTest
    @CsvSource({
        "true,20.001,,GOOD",
        "true,20,,MODERATE",
        "true,1,,MODERATE",
        "true,0.999,,BAD",
        "true,,,UNKNOWN",
        ",,,UNKNOWN",
        ",5,,MODERATE",
        "false,30,,NOT_CONNECTED",
        "true,30,50,MODERATE",
        "true,30,10,GOOD"
    })
    void followsSpeedAndBenchmark(Boolean connected, BigDecimal mbps, BigDecimal benchmark, SchoolStatus status) {
        assertThat(SchoolStatus.of(connected, mbps, benchmark)).isEqualTo(status);
    }
}
