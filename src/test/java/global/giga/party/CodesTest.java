package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    /** "12345678901234567890", the secret of RFC 6238. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @DisplayName("RFC 6238, appendix B, the last six digits")
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Codes.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void aCodeIsTakenFromTheStepBeforeToTheStepAfter() {
        var step = 41_152_263L;
        var code = Codes.at(SECRET, Instant.ofEpochSecond(step * 30));
        var first = Instant.ofEpochSecond((step - 1) * 30);
        var end = Instant.ofEpochSecond((step + 2) * 30);
        assertThat(Codes.step(SECRET, code, first.minusMillis(1), 0)).isEmpty();
        assertThat(Codes.step(SECRET, code, first, 0)).hasValue(step);
        assertThat(Codes.step(SECRET, code, end.minusMillis(1), 0)).hasValue(step);
        assertThat(Codes.step(SECRET, code, end, 0)).isEmpty();
    }

    @Test
    void aCodeThatWasTakenIsNotTakenAgainNorAnyBefore() {
        var step = 41_152_263L;
        var now = Instant.ofEpochSecond(step * 30);
        var code = Codes.at(SECRET, now);
        assertThat(Codes.step(SECRET, code, now, step - 1)).hasValue(step);
        assertThat(Codes.step(SECRET, code, now, step)).isEmpty();
    }

    @Test
    void secretsAreWrittenAsAppsReadThem() {
        var bytes = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.encode(bytes)).isEqualTo(SECRET);
        assertThat(Base32.decode("gezd gnbv gy3t qojq gezd gnbv gy3t qojq")).isEqualTo(bytes);
        assertThat(Base32.decode(Base32.encode(new byte[20]))).isEqualTo(new byte[20]);
        var high = new byte[20];
        high[0] = (byte) 0xff;
        assertThat(Base32.decode(Base32.encode(high))).isEqualTo(high);
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode(SECRET.substring(1)));
        assertThat(Codes.link("Giga tenders", "a+b@example.org", SECRET))
                .isEqualTo("otpauth://totp/Giga%20tenders%3Aa%2Bb%40example.org?secret=" + SECRET
                        + "&issuer=Giga%20tenders");
    }
}
