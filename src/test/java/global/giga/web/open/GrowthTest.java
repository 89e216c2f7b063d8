package global.giga.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.Translated;
import global.giga.tender.Requirement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void showsWhereTheSpeedBeginsToGrowAndHowFast() {
        assertThat(Growth.of(download(400, 20)))
                .extracting(g -> g.pupils() + " " + g.download().value())
                .containsExactly("400 20", "420 21", "800 40", "1200 60");
    }

    @Test
    void hasNoExampleWithoutGrowth() {
        assertThat(Growth.of(download(null, null))).isEmpty();
    }

    @Test
    void leavesOutASchoolWithoutPupils() {
        assertThat(Growth.of(download(0, 50))).extracting(Growth::pupils).containsExactly(50);
    }

    private static Requirement download(Integer free, Integer each) {
        var text = Translated.english("Download");
        return new Requirement("download", Requirement.Rule.MIN_DOWNLOAD, text, BigDecimal.valueOf(20), free, each);
    }
}
