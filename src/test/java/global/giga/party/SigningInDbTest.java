package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both steps of a sign-in and its end, at their boundaries. */
class SigningInDbTest {
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));
    private static final String PASSWORD = "a kettle sings in the yurt";
    private static final String SECRET = "GIGATENDERSSAMPLEWORLDSECRETKEY2";
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Browser BROWSER = new Browser("192.0.2.1", "", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");

    @AfterEach
    void comeBack() {
        Clocks.comeBack();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aSupplierIsInWithThePasswordAlone(DataSource database) {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            var complete = (SignIn.Complete) signIn(portal, supplier, PASSWORD);
            assertThat(complete.caller()).isEqualTo(supplier.caller());
            assertThat(portal.get(Sessions.class).caller(complete.token())).contains(supplier.caller());
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void whoMustHaveASecondFactorSetsItUpBeforeAnythingElse(DataSource database) {
        try (var portal = new Portal(database)) {
            var staff = account(portal, Role.STAFF);
            Clocks.travel(START);
            var waiting = (SignIn.Waiting) signIn(portal, staff, PASSWORD);
            assertThat(waiting.step()).isEqualTo(SignIn.Step.SET_UP_FACTOR);
            var signingIn = portal.get(SigningIn.class);
            assertThatExceptionOfType(SignInExpired.class)
                    .isThrownBy(() -> signingIn.giveCode(waiting, Codes.at(SECRET, START), BROWSER));
            assertThatExceptionOfType(WrongCode.class)
                    .isThrownBy(() -> signingIn.setUpApp(waiting, SECRET, "000000", BROWSER));
            assertThat(signingIn
                            .setUpApp(waiting, SECRET, Codes.at(SECRET, START), BROWSER)
                            .complete()
                            .caller())
                    .isEqualTo(staff.caller());
            assertThat(((SignIn.Waiting) signIn(portal, staff, PASSWORD)).step())
                    .isEqualTo(SignIn.Step.GIVE_FACTOR);
            assertThatExceptionOfType(SignInExpired.class)
                    .as("a second set-up with the password alone")
                    .isThrownBy(() -> signingIn.setUpApp(waiting, SECRET, Codes.at(SECRET, START), BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aCodeIsTakenOnceAndWithinOneStep(DataSource database) {
        try (var portal = new Portal(database)) {
            var staff = withApp(portal);
            var signingIn = portal.get(SigningIn.class);
            Clocks.travel(START.plusSeconds(90));
            var waiting = (SignIn.Waiting) signIn(portal, staff, PASSWORD);
            for (var wrong : new int[] {-60, 60}) {
                var code = Codes.at(SECRET, START.plusSeconds(90 + wrong));
                assertThatExceptionOfType(WrongCode.class)
                        .as("two steps away")
                        .isThrownBy(() -> signingIn.giveCode(waiting, code, BROWSER));
            }
            var before = Codes.at(SECRET, START.plusSeconds(60));
            var now = Codes.at(SECRET, START.plusSeconds(90));
            var after = Codes.at(SECRET, START.plusSeconds(120));
            assertThatNoException().isThrownBy(() -> signingIn.giveCode(waiting, before, BROWSER));
            assertThatExceptionOfType(WrongCode.class)
                    .as("used before")
                    .isThrownBy(() -> signingIn.giveCode(waiting, before, BROWSER));
            assertThatNoException().isThrownBy(() -> signingIn.giveCode(waiting, after, BROWSER));
            assertThatExceptionOfType(WrongCode.class)
                    .as("older than the last that was taken")
                    .isThrownBy(() -> signingIn.giveCode(waiting, now, BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped(DataSource database) {
        try (var portal = new Portal(database)) {
            var staff = withApp(portal);
            var codes = portal.get(SecondFactors.class).renewRecoveryCodes(staff.caller(), token(portal, staff));
            assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
            var signingIn = portal.get(SigningIn.class);
            var waiting = (SignIn.Waiting) signIn(portal, staff, PASSWORD);
            var typed = " " + codes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
            assertThatNoException().isThrownBy(() -> signingIn.giveCode(waiting, typed, BROWSER));
            assertThatExceptionOfType(WrongCode.class)
                    .isThrownBy(() -> signingIn.giveCode(waiting, codes.get(3), BROWSER));
            portal.get(SecondFactors.class).renewRecoveryCodes(staff.caller(), token(portal, staff));
            assertThatExceptionOfType(WrongCode.class)
                    .as("renewed")
                    .isThrownBy(() -> signingIn.giveCode(waiting, codes.get(4), BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void theSecondStepComesWithinTenMinutesAndOfAnOpenAccount(DataSource database) {
        try (var portal = new Portal(database)) {
            var staff = withApp(portal);
            var signingIn = portal.get(SigningIn.class);
            Clocks.travel(START.plusSeconds(60));
            var waiting = (SignIn.Waiting) signIn(portal, staff, PASSWORD);
            var late = START.plusSeconds(660);
            Clocks.travel(late);
            assertThatExceptionOfType(SignInExpired.class)
                    .isThrownBy(() -> signingIn.giveCode(waiting, Codes.at(SECRET, late), BROWSER));
            Clocks.travel(late.minusMillis(1));
            assertThatNoException()
                    .isThrownBy(() -> signingIn.giveCode(waiting, Codes.at(SECRET, late.minusMillis(1)), BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void anEndedSessionLetsNobodyInAndOthersStay(DataSource database) {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            var caller = supplier.caller();
            var one = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            var two = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            var three = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            var sessions = portal.get(Sessions.class);
            var own = portal.get(OwnSessions.class);
            assertThat(own.all(caller, one)).hasSize(3).allMatch(s -> s.device().equals("Firefox, Windows"));
            var id = own.all(caller, one).stream()
                    .filter(OwnSessions.Line::current)
                    .findFirst()
                    .orElseThrow()
                    .id();
            own.end(caller, id);
            assertThat(sessions.caller(one)).isEmpty();
            assertThat(sessions.caller(two)).isPresent();
            own.endOthers(caller, two);
            assertThat(sessions.caller(three)).isEmpty();
            assertThat(sessions.caller(two)).isPresent();
            portal.get(SigningIn.class).signOut(caller, two);
            assertThat(sessions.caller(two)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aSessionEndsWhenItIsIdleAndWhenItIsOld(DataSource database) {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            Clocks.travel(START);
            var token = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            var sessions = portal.get(Sessions.class);
            for (int minutes = 59; minutes < 12 * 60; minutes += 59) {
                Clocks.travel(START.plus(Duration.ofMinutes(minutes)));
                assertThat(sessions.caller(token))
                        .as("after %d minutes", minutes)
                        .isPresent();
            }
            Clocks.travel(START.plus(Duration.ofHours(12)));
            assertThat(sessions.caller(token)).as("after twelve hours").isEmpty();
            Clocks.travel(START);
            var idle = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            Clocks.travel(START.plus(Duration.ofHours(1)));
            assertThat(sessions.caller(idle)).as("idle for an hour").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void theSessionOfAClosedAccountLetsNobodyInAndNeitherDoesItsPassword(DataSource database) throws SQLException {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            Clocks.travel(START);
            var token = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            var sessions = portal.get(Sessions.class);
            assertThat(sessions.caller(token)).isPresent();
            change(database, "update account set deactivated_at = current_timestamp");
            Clocks.travel(START.plus(Sessions.REMEMBERED));
            assertThat(sessions.caller(token)).isEmpty();
            assertThatExceptionOfType(WrongCredentials.class).isThrownBy(() -> signIn(portal, supplier, PASSWORD));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aSignInHashesThePasswordAnewWhenItsParametersAreOld(DataSource database) throws SQLException {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            var weaker = com.password4j.Password.hash(PASSWORD)
                    .addRandomSalt(16)
                    .with(com.password4j.Argon2Function.getInstance(7_168, 5, 1, 32, com.password4j.types.Argon2.ID))
                    .getResult();
            change(database, "update account set password_hash = '" + weaker + "'");
            signIn(portal, supplier, PASSWORD);
            var stored = portal.get(Accounts.class).get(supplier.id()).passwordHash();
            assertThat(Passwords.outdated(stored)).isFalse();
            assertThat(Passwords.fits(PASSWORD, stored)).isTrue();
        }
    }

    private static void change(DataSource database, String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void wrongAttemptsSlowDownUnknownBrowsersAndNotTheOwners(DataSource database) {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            Clocks.travel(START);
            var known = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).device();
            var signingIn = portal.get(SigningIn.class);
            for (int i = 1; i <= 5; i++) {
                var from = new Browser("198.51.100." + i, "", "");
                assertThatExceptionOfType(WrongCredentials.class)
                        .isThrownBy(() -> signingIn.signIn(supplier.email(), "wrong", from));
            }
            assertThatExceptionOfType(TooManyAttempts.class)
                    .as("the right password too")
                    .isThrownBy(() -> signIn(portal, supplier, PASSWORD));
            assertThatNoException()
                    .isThrownBy(
                            () -> signingIn.signIn(supplier.email(), PASSWORD, new Browser("198.51.100.9", known, "")));
            Clocks.travel(START.plusSeconds(1));
            assertThatNoException().isThrownBy(() -> signIn(portal, supplier, PASSWORD));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void unknownAddressesAreSlowedDownAlike(DataSource database) {
        try (var portal = new Portal(database)) {
            account(portal, Role.SUPPLIER);
            Clocks.travel(START);
            var signingIn = portal.get(SigningIn.class);
            for (int i = 0; i < 5; i++) {
                assertThatExceptionOfType(WrongCredentials.class)
                        .isThrownBy(() -> signingIn.signIn("nobody@example.org", "wrong", BROWSER));
            }
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> signingIn.signIn("Nobody@example.org ", "wrong", BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void firstAttemptsAtTheSameMomentAreAllCounted(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            Clocks.travel(START);
            var signingIn = portal.get(SigningIn.class);
            var together = new CyclicBarrier(4);
            var pool = Executors.newFixedThreadPool(4);
            var attempts = Stream.generate(() -> pool.submit(() -> {
                        Clocks.travel(START);
                        together.await(10, TimeUnit.SECONDS);
                        return catchThrowable(() -> signingIn.signIn("nobody@example.org", "wrong", BROWSER));
                    }))
                    .limit(4)
                    .toList();
            for (var attempt : attempts) {
                assertThat(attempt.get()).isInstanceOf(WrongCredentials.class);
            }
            pool.shutdown();
            assertThatExceptionOfType(WrongCredentials.class)
                    .as("the fifth")
                    .isThrownBy(() -> signingIn.signIn("nobody@example.org", "wrong", BROWSER));
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> signingIn.signIn("nobody@example.org", "wrong", BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void whoWaitsForTheSecondStepWithAnOldPasswordBeginsAnew(DataSource database) {
        try (var portal = new Portal(database)) {
            var staff = account(portal, Role.STAFF);
            Clocks.travel(START);
            var waiting = (SignIn.Waiting) signIn(portal, staff, PASSWORD);
            portal.get(ChangingPassword.class)
                    .change(staff.caller(), PASSWORD, "nine camels cross the Ustyurt", token(portal, staff));
            assertThatExceptionOfType(SignInExpired.class).isThrownBy(() -> portal.get(SigningIn.class)
                    .setUpApp(waiting, SECRET, Codes.at(SECRET, START), BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void oneAddressCannotTryManyAccounts(DataSource database) {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            Clocks.travel(START);
            var signingIn = portal.get(SigningIn.class);
            for (int i = 0; i < 30; i++) {
                var email = "n" + i + "@example.org";
                assertThatExceptionOfType(WrongCredentials.class)
                        .isThrownBy(() -> signingIn.signIn(email, "wrong", BROWSER));
            }
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> signIn(portal, supplier, PASSWORD));
            Clocks.travel(START.plusSeconds(1));
            signIn(portal, supplier, PASSWORD);
            assertThatExceptionOfType(WrongCredentials.class)
                    .isThrownBy(() -> signingIn.signIn("x@example.org", "wrong", BROWSER));
            assertThatExceptionOfType(TooManyAttempts.class)
                    .as("one's own sign-in does not wash an address clean")
                    .isThrownBy(() -> signingIn.signIn("y@example.org", "wrong", BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void wrongCodesSlowDownToo(DataSource database) {
        try (var portal = new Portal(database)) {
            var staff = withApp(portal);
            Clocks.travel(START.plusSeconds(60));
            var waiting = (SignIn.Waiting) signIn(portal, staff, PASSWORD);
            var signingIn = portal.get(SigningIn.class);
            for (int i = 0; i < 5; i++) {
                assertThatExceptionOfType(WrongCode.class)
                        .isThrownBy(() -> signingIn.giveCode(waiting, "000000", BROWSER));
            }
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> signingIn.giveCode(waiting, Codes.at(SECRET, START.plusSeconds(60)), BROWSER));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void anotherPasswordEndsTheOtherSessions(DataSource database) {
        try (var portal = new Portal(database)) {
            var supplier = account(portal, Role.SUPPLIER);
            var here = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            var there = ((SignIn.Complete) signIn(portal, supplier, PASSWORD)).token();
            var changing = portal.get(ChangingPassword.class);
            var fresh = "nine camels cross the Ustyurt";
            assertThatExceptionOfType(WrongPassword.class)
                    .isThrownBy(() -> changing.change(supplier.caller(), "not this one at all", fresh, here));
            assertThatExceptionOfType(WeakPassword.class)
                    .isThrownBy(() -> changing.change(supplier.caller(), PASSWORD, "short", here));
            changing.change(supplier.caller(), PASSWORD, fresh, here);
            var sessions = portal.get(Sessions.class);
            assertThat(sessions.caller(here)).isPresent();
            assertThat(sessions.caller(there)).isEmpty();
            assertThat(signIn(portal, supplier, fresh)).isInstanceOf(SignIn.Complete.class);
            assertThatExceptionOfType(WrongCredentials.class).isThrownBy(() -> signIn(portal, supplier, PASSWORD));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void whoMustHaveASecondFactorKeepsTheLastOne(DataSource database) {
        try (var portal = new Portal(database)) {
            var factors = portal.get(SecondFactors.class);
            var staff = withApp(portal);
            assertThatExceptionOfType(LastSecondFactor.class)
                    .isThrownBy(() -> factors.removeApp(staff.caller(), token(portal, staff)));
            var supplier = account(portal, Role.SUPPLIER);
            Clocks.travel(START);
            factors.addApp(supplier.caller(), token(portal, supplier), SECRET, Codes.at(SECRET, START));
            factors.renewRecoveryCodes(supplier.caller(), token(portal, supplier));
            assertThat(factors.summary(supplier.caller())).isEqualTo(new SecondFactors.Summary(true, true, 0, 10));
            assertThat(signIn(portal, supplier, PASSWORD)).isInstanceOf(SignIn.Waiting.class);
            factors.removeApp(supplier.caller(), token(portal, supplier));
            assertThat(factors.summary(supplier.caller())).isEqualTo(new SecondFactors.Summary(true, false, 0, 0));
            assertThat(signIn(portal, supplier, PASSWORD)).isInstanceOf(SignIn.Complete.class);
        }
    }

    private static SignIn signIn(Portal portal, Account account, String password) {
        return portal.get(SigningIn.class).signIn(account.email(), password, BROWSER);
    }

    private static Account account(Portal portal, Role role) {
        var kind = role == Role.SUPPLIER ? Organization.Kind.SUPPLIER : Organization.Kind.BUYER;
        var parties = portal.get(Parties.class);
        var organization = parties.registerOrganization(FOUNDER, "Organisation of " + role, kind);
        return parties.registerAccount(FOUNDER, organization, role, role + "@example.org", "Aliya", PASSWORD);
    }

    private static Account withApp(Portal portal) {
        var staff = account(portal, Role.STAFF);
        Clocks.travel(START);
        portal.get(SecondFactors.class).addApp(staff.caller(), token(portal, staff), SECRET, Codes.at(SECRET, START));
        return staff;
    }

    private static String token(Portal portal, Account account) {
        return portal.get(Admission.class).open(account, "test", Browser.NONE).token();
    }
}
