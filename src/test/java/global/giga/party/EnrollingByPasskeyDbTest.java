package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import global.giga.LetterFile;
import global.giga.Portal;
import global.giga.kernel.Clocks;
import global.giga.letter.Address;
import global.giga.letter.Postman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A company registers without any password, and nobody asks for endless letters. */
class EnrollingByPasskeyDbTest {
    private static final String HERE = "https://tenders.example";
    private static final String PASSWORD = "kettle orbit walnut ferry";
    private static final Enrolment ALPHA = new Enrolment("Alpha Net LLP", "KZ", "090140001234", "Aida Alpha");
    private static final Address AIDA = Address.of("aida@alpha.example");
    private static final Pattern SECRET = Pattern.compile("token=([\\w-]{43})");
    private static final Browser OFFICE = new Browser("192.0.2.7", "", "");

    @TempDir
    Path folder;

    @BeforeEach
    void mail() {
        System.setProperty("app.mail.folder", folder.toString());
    }

    @AfterEach
    void back() {
        System.clearProperty("app.mail.folder");
        Clocks.comeBack();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aPasskeyBehindTheLinkIsTheOnlyWayInUntilItsOwnerAddsAnother(DataSource database) {
        try (var portal = new Portal(database)) {
            portal.get(Enrolling.class).enroll(ALPHA, AIDA, "en", Browser.NONE);
            var secret = secret(portal);
            var enrolling = portal.get(EnrollingByPasskey.class);
            assertThatExceptionOfType(LinkInvalid.class).isThrownBy(() -> enrolling.ask("A".repeat(43), HERE));
            var asked = enrolling.ask(secret, HERE);
            var device = new SoftPasskey();
            var wrong = new SoftPasskey().make(asked.asked(), HERE, false);
            assertThatExceptionOfType(PasskeyRefused.class)
                    .as("no look at the user")
                    .isThrownBy(() -> enrolling.complete(secret, "kk", HERE, asked.kept(), wrong, Browser.NONE));
            assertThat(portal.get(Accounts.class).byEmail(AIDA.value())).isEmpty();
            var made = device.make(asked.asked(), HERE, true);
            var done = enrolling.complete(secret, "kk", HERE, asked.kept(), made, Browser.NONE);
            assertThat(done.codes()).hasSize(10);
            assertThatExceptionOfType(LinkInvalid.class)
                    .isThrownBy(() -> enrolling.complete(secret, "kk", HERE, asked.kept(), made, Browser.NONE));

            var caller = done.complete().caller();
            var token = done.complete().token();
            assertThat(portal.get(Sessions.class).caller(token)).contains(caller);
            var account = portal.get(Accounts.class).get(caller.account());
            assertThat(account.hasPassword()).isFalse();
            assertThat(account.administrator() && account.verified()).isTrue();
            assertThat(account.language()).isEqualTo("kk");
            for (var typed : new String[] {"", "nobody has this password", PASSWORD}) {
                assertThatExceptionOfType(WrongCredentials.class)
                        .isThrownBy(() -> portal.get(SigningIn.class).signIn(AIDA.value(), typed, Browser.NONE));
            }
            var question = portal.get(Passkeys.class).ask(HERE);
            var answer = device.show(question.asked(), HERE, 1, true);
            assertThat(portal.get(Passkeys.class)
                            .signIn(HERE, question.kept(), answer, Browser.NONE)
                            .caller())
                    .isEqualTo(caller);

            var factors = portal.get(SecondFactors.class);
            assertThat(factors.summary(caller).single()).isTrue();
            var only = factors.passkeys(caller).get(0).id();
            assertThatExceptionOfType(LastWayIn.class).isThrownBy(() -> factors.removePasskey(caller, token, only));
            portal.get(ChangingPassword.class).choose(caller, PASSWORD, token);
            assertThatExceptionOfType(WrongPassword.class)
                    .as("the second is changed, not chosen")
                    .isThrownBy(() -> portal.get(ChangingPassword.class).choose(caller, PASSWORD + "s", token));
            factors.removePasskey(caller, token, only);
            assertThat(portal.get(SigningIn.class).signIn(AIDA.value(), PASSWORD, Browser.NONE))
                    .isInstanceOf(SignIn.Complete.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aNetworkAsksForLettersOnlySoFastWhateverTheAddresses(DataSource database) {
        try (var portal = new Portal(database)) {
            var start = Instant.parse("2026-11-22T08:00:00Z");
            Clocks.travel(start);
            var enrolling = portal.get(Enrolling.class);
            var recovering = portal.get(Recovering.class);
            for (int i = 0; i < 15; i++) {
                enrolling.enroll(ALPHA, Address.of("a" + i + "@alpha.example"), "en", OFFICE);
                recovering.request(Address.of("b" + i + "@alpha.example"), OFFICE);
            }
            assertThatExceptionOfType(TooManyLetters.class).isThrownBy(() -> recovering.request(AIDA, OFFICE));
            assertThatExceptionOfType(TooManyLetters.class)
                    .isThrownBy(() -> enrolling.enroll(ALPHA, AIDA, "en", OFFICE));
            recovering.request(AIDA, new Browser("192.0.2.8", "", ""));
            Clocks.travel(start.plusSeconds(1));
            recovering.request(AIDA, OFFICE);
            assertThatExceptionOfType(TooManyLetters.class).isThrownBy(() -> recovering.request(AIDA, OFFICE));
            Clocks.travel(start.plus(Duration.ofHours(2)));
            for (int i = 0; i < 2; i++) {
                recovering.request(AIDA, OFFICE);
            }
        }
    }

    private String secret(Portal portal) {
        portal.get(Postman.class).round();
        try (var files = Files.list(folder)) {
            var found = SECRET.matcher(LetterFile.read(files.findFirst().orElseThrow()));
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
