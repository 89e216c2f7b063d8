package global.giga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price means the same in every language or is refused. */
class DecimalConverterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|1250.50|1250.50",
                "EN|1,250.75|1250.75",
                "EN|1,5|",
                "EN|12,50.1|",
                "EN|-3|-3",
                "EN|1e3|",
                "RU|1 250,50|1250.50",
                "RU|1250.5|1250.5",
                "RU|1.250,50|",
                "KK|0,001|0.001",
                "KK|x|"
            })
    void readsWhatTheLanguageWritesAndNothingElse(Language language, String text, String expected) {
        assertThat(DecimalConverter.parse(text, language))
                .isEqualTo(expected == null ? null : new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|1250.505|1250.505", "ru|1250.50|1250,5"})
    void showsForEditingAllDecimalsWithoutGrouping(String language, BigDecimal value, String expected) {
        assertThat(DecimalConverter.format(value, Locale.forLanguageTag(language)))
                .isEqualTo(expected);
    }
}
