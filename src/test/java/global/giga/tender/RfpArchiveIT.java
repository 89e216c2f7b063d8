package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.document.Archival;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RfpArchiveIT {
    @ParameterizedTest
    @ValueSource(strings = {"en", "kk"})
    void theRequestIsFitForTheArchiveAndForScreenReaders(String language) {
        var pdf = RfpSample.pdf(RfpSample.input(RfpSample.PUBLISHED), language);

        assertThat(Archival.violations(pdf)).isEmpty();
    }
}
