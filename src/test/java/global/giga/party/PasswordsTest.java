package global.giga.party;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "                    ", "fourteen signs", "  fourteen signs  "})
    void refusesPasswordsUnderFifteenCharactersAndBlankOnes(String password) {
        assertThatExceptionOfType(WeakPassword.class).isThrownBy(() -> Passwords.requireStrong(password, List.of()));
    }

    @Test
    void asksForNothingButLength() {
        assertThatNoException().isThrownBy(() -> Passwords.requireStrong("fifteen letters", List.of()));
    }

    @Test
    void countsCharactersAndNotTheirEncoding() {
        var eightFaces = "\uD83D\uDE00".repeat(8);
        assertThatExceptionOfType(WeakPassword.class).isThrownBy(() -> Passwords.requireStrong(eightFaces, List.of()));
    }
}
