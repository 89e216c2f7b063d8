package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.document.TemplateFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private final WorkingDays days =
            new TenderTemplates(new TemplateFiles()).get("giga-accelerate").workdays();

    @Test
    void knowsWeekendsAndHolidaysOfTheCountry() {
        assertThat(days.works(LocalDate.parse("2026-12-15"))).isTrue();
        assertThat(days.works(LocalDate.parse("2026-12-16"))).isFalse();
        assertThat(days.works(LocalDate.parse("2031-12-16"))).isFalse();
        assertThat(days.works(LocalDate.parse("2026-12-19"))).isFalse();
        assertThat(days.works(LocalDate.parse("2026-05-27"))).isFalse();
        assertThat(days.works(LocalDate.parse("2027-05-27"))).isTrue();
    }

    @Test
    void countsWorkingDaysWithoutTheLast() {
        assertThat(days.between(LocalDate.parse("2026-12-14"), LocalDate.parse("2026-12-21")))
                .isEqualTo(4);
        assertThat(days.between(LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-14")))
                .isZero();
    }

    @Test
    void aDeadlineLeavesTheDaysAndFallsOnAWorkingDayAtTheUsualTime() {
        var tuesday = Instant.parse("2026-11-17T10:00:00Z"); // 15:00 in Almaty

        assertThat(days.deadline(tuesday, 28, ZONE)).isEqualTo("2026-12-15T10:00:00Z");
        assertThat(days.deadline(tuesday.plusMillis(1), 28, ZONE)).isEqualTo("2026-12-17T10:00:00Z");
    }
}
