package global.giga.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.tender.TenderStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenderStageTest {
    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, OPEN",
        "CLOSED, EVALUATION",
        "FINANCIAL_OPENED, EVALUATION",
        "STANDSTILL, EVALUATION",
        "AWARDED, FINISHED",
        "CANCELLED, FINISHED",
        "UNSUCCESSFUL, FINISHED"
    })
    void saysWhereATenderIsOnItsRoad(TenderStatus status, TenderStage stage) {
        assertThat(TenderStage.of(status)).isEqualTo(stage);
    }
}
