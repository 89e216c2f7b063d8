package global.giga.party;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "                    ", "fourteen signs", "  fourteen signs  "})
    void refusesPasswordsUnderFifteenCharactersAndBlankOnes(String password) {
        assertThatExceptionOfType(WeakPassword.class).isThrownBy(() -> Passwords.requireStrong(password));
    }

    @Test
    void asksForNothingButLength() {
        assertThatNoException().isThrownBy(() -> Passwords.requireStrong("fifteen letters"));
    }

    @Test
    void countsCharactersAndNotTheirEncoding() {
        var eightFaces = "\uD83D\uDE00".repeat(8);
        assertThatExceptionOfType(WeakPassword.class).isThrownBy(() -> Passwords.requireStrong(eightFaces));
    }
}
