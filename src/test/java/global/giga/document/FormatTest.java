package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatTest {
    private final Format english = new Format(Locale.ENGLISH);
    private final Format kazakh = new Format(Locale.forLanguageTag("kk"));

    @Test
    void numbersAreGroupedAndExact() {
        assertThat(english.number(new BigDecimal("1234567.50"))).isEqualTo("1\u00a0234\u00a0567.50");
        assertThat(english.number(-999)).isEqualTo("−999");
        assertThat(kazakh.number(new BigDecimal("0.125"))).isEqualTo("0,125");
        assertThat(english.number(null)).isEqualTo("–");
    }

    @Test
    void decimalsAreRoundedHalfUp() {
        assertThat(english.decimals("77.495", 2)).isEqualTo("77.50");
        assertThat(english.decimals("-0.005", 2)).isEqualTo("−0.01");
    }

    @Test
    void timesAreShownInTheZoneWithItsOffset() {
        var instant = "2026-06-01T20:30:00Z";

        assertThat(english.time(instant, "Asia/Almaty")).isEqualTo("2 June 2026, 01:30");
        assertThat(english.utc(instant)).isEqualTo("1 June 2026, 20:30");
        assertThat(english.zone(instant, "Asia/Almaty")).isEqualTo("Asia/Almaty (UTC+5)");
        assertThat(english.zone(instant, "Asia/Kolkata")).isEqualTo("Asia/Kolkata (UTC+5:30)");
        assertThat(english.zone(instant, "America/Lima")).isEqualTo("America/Lima (UTC-5)");
        assertThat(english.zone(instant, "UTC")).isEqualTo("UTC (UTC)");
    }

    @Test
    void theFewestSchoolsOfACoverageAreRoundedUp() {
        assertThat(english.coverage(14, 90)).isEqualTo("13");
        assertThat(english.coverage(10, 90)).isEqualTo("9");
        assertThat(english.coverage(105, 100)).isEqualTo("105");
    }
}
