package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void takesAllOfUnicodeUpToTwoHundredAndFiftySixCharacters() {
        var text = new StringBuilder();
        new java.util.Random(7).ints(256, 0x1F600, 0x1F640).forEach(text::appendCodePoint);
        var longest = text.toString();
        assertThatNoException().isThrownBy(() -> Passwords.requireStrong(longest, List.of()));
        assertThat(Passwords.fits(longest, Passwords.hash(longest))).isTrue();
        assertThatExceptionOfType(PasswordTooLong.class)
                .isThrownBy(() -> Passwords.requireStrong(longest + "x", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword1",
                "qwertyuiopasdfgh",
                "123456789012345",
                "aaaaaaaaaaaaaaaaaaaa",
                "P@ssw0rdP@ssw0rd",
                "letmeinletmeinletmein"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThatExceptionOfType(CommonPassword.class).isThrownBy(() -> Passwords.requireStrong(password, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Steppe Fibre LLP 2026", "aigerim officer", "AigerimOfficer2026!", "unicefgigatenders"})
    void refusesWhatOthersKnowOfItsOwner(String password) {
        var words = List.of("aigerim.officer@giga.example", "Aigerim Officer", "Steppe Fibre LLP");
        assertThatExceptionOfType(TellingPassword.class).isThrownBy(() -> Passwords.requireStrong(password, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools online together", "мектептерге арналған интернет", "correct horse battery staple"})
    void takesWordsThatNobodyWouldGuess(String password) {
        assertThatNoException().isThrownBy(() -> Passwords.requireStrong(password, List.of("Aigerim Officer")));
    }

    @Test
    void theSameCharactersAreTheSamePasswordHoweverTheyAreTyped() {
        var composed = Passwords.hash("caf\u00e9 au lait, s'il vous pla\u00eet");
        assertThat(Passwords.fits("cafe\u0301 au lait, s'il vous plai\u0302t", composed))
                .isTrue();
        assertThat(Passwords.fits("cafe au lait, s'il vous plait", composed)).isFalse();
    }

    @Test
    void knowsHashesOfOtherParameters() {
        var weaker = com.password4j.Password.hash("a kettle sings in the yurt")
                .addRandomSalt(16)
                .with(com.password4j.Argon2Function.getInstance(7_168, 5, 1, 32, com.password4j.types.Argon2.ID))
                .getResult();
        assertThat(Passwords.fits("a kettle sings in the yurt", weaker)).isTrue();
        assertThat(Passwords.outdated(weaker)).isTrue();
        assertThat(Passwords.outdated(Passwords.hash("a kettle sings in the yurt")))
                .isFalse();
    }
}
