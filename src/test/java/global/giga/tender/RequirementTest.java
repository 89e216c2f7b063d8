package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.Connection;
import global.giga.kernel.Mbps;
import global.giga.kernel.Percent;
import global.giga.kernel.Technology;
import global.giga.kernel.Translated;
import global.giga.tender.Requirement.Rule;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R3.2 mandatory requirements")
class RequirementTest {
    private static final Requirement DOWNLOAD =
            new Requirement("speed", Rule.MIN_DOWNLOAD, text(), new BigDecimal("20"), 400, 20);

    @ParameterizedTest(name = "{0} pupils need {1} Mbit/s")
    @CsvSource({"0, 20", "120, 20", "400, 20", "401, 21", "420, 21", "421, 22", "728, 37"})
    @DisplayName("Requirement by pupils")
    void byPupils(int pupils, String required) {
        assertThat(DOWNLOAD.requiredDownload(pupils)).isEqualTo(Mbps.of(required));
    }

    @ParameterizedTest(name = "{0} Mbit/s for {1} pupils: {2}")
    @CsvSource({"19.999, 120, false", "20.000, 120, true", "20.001, 120, true", "36.999, 728, false", "37, 728, true"})
    @DisplayName("19.999 and 20.000 Mbit/s")
    void speedAtTheBoundary(String download, int pupils, boolean met) {
        assertThat(DOWNLOAD.metBy(connection(download, 150, "98", 26), pupils)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} {1}: {2} ms, {3} %, {4} weeks gives {5}")
    @CsvSource({
        "MAX_LATENCY, 150, 150, 98, 26, true",
        "MAX_LATENCY, 150, 151, 98, 26, false",
        "MIN_AVAILABILITY, 98, 150, 98.0000, 26, true",
        "MIN_AVAILABILITY, 98, 150, 97.9999, 26, false",
        "MAX_DELIVERY, 26, 150, 98, 26, true",
        "MAX_DELIVERY, 26, 150, 98, 27, false",
        "MIN_UPLOAD, 5, 150, 98, 26, true",
        "MIN_UPLOAD, 5.001, 150, 98, 26, false",
    })
    @DisplayName("Other limits are met at the limit itself")
    void otherLimits(Rule rule, BigDecimal limit, int latency, String availability, int weeks, boolean met) {
        var requirement = new Requirement("r", rule, text(), limit, null, null);
        assertThat(requirement.metBy(connection("20", latency, availability, weeks), 120))
                .isEqualTo(met);
    }

    @Test
    void unlimitedDataMeansNoCap() {
        var requirement = new Requirement("data", Rule.UNLIMITED_DATA, text(), null, null, null);
        assertThat(requirement.metBy(connection("20", 150, "98", 26), 120)).isTrue();
        assertThat(requirement.metBy(capped(1_000_000), 120)).isFalse();
    }

    private static Connection connection(String download, int latency, String availability, int weeks) {
        return new Connection(
                Technology.FIBRE,
                Mbps.of(download),
                Mbps.of(5),
                latency,
                Percent.of(availability),
                null,
                weeks,
                0,
                false,
                null);
    }

    private static Connection capped(int gigabytes) {
        return new Connection(
                Technology.LEO_SATELLITE, Mbps.of(50), Mbps.of(5), 60, Percent.of("99"), gigabytes, 4, 0, false, null);
    }

    private static Translated text() {
        return Translated.english("A requirement");
    }
}
