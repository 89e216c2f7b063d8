package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import global.giga.Portal;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What guards an account changes only shortly after a proof, and never without its owner's knowledge. */
class ProvingDbTest {
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));
    private static final String PASSWORD = "a kettle sings in the yurt";
    private static final String SECRET = "GIGATENDERSSAMPLEWORLDSECRETKEY2";
    private static final String HERE = "https://tenders.example";
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @AfterEach
    void comeBack() {
        Clocks.comeBack();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void afterFiveMinutesEveryChangeAsksForAProof(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = supplier(portal, "Alpha", "aida");
            var bekzat = portal.get(Parties.class)
                    .registerAccount(FOUNDER, aida.organization(), Role.SUPPLIER, "bekzat@example.org", "B", PASSWORD);
            Clocks.travel(START);
            var token = token(portal, aida);
            Clocks.travel(START.plus(Session.FRESH).minusMillis(1));
            assertThatNoException().isThrownBy(() -> portal.get(Proving.class).require(aida.caller(), token));
            Clocks.travel(START.plus(Session.FRESH));
            for (var change : changes(portal, aida, token, bekzat)) {
                assertThat(catchThrowable(change)).isInstanceOf(ProofNeeded.class);
            }
            assertThat(letters(portal, aida)).isEmpty();
            assertThat(letters(portal, bekzat)).isEmpty();

            var proving = portal.get(Proving.class);
            assertThatExceptionOfType(WrongPassword.class)
                    .isThrownBy(() -> proving.byPassword(aida.caller(), token, "wrong"));
            assertThatExceptionOfType(ProofNeeded.class)
                    .as("another's session")
                    .isThrownBy(() -> proving.byPassword(aida.caller(), token(portal, bekzat), PASSWORD));
            proving.byPassword(aida.caller(), token, PASSWORD);
            for (var change : changes(portal, aida, token, bekzat)) {
                assertThat(catchThrowable(change) instanceof ProofNeeded).isFalse();
            }
            assertThatExceptionOfType(ProofNeeded.class)
                    .as("a session that is not one")
                    .isThrownBy(() -> proving.require(aida.caller(), "none"));
        }
    }

    private static List<ThrowingCallable> changes(Portal portal, Account owner, String token, Account colleague) {
        var factors = portal.get(SecondFactors.class);
        var passkeys = portal.get(Passkeys.class);
        var caller = owner.caller();
        return List.of(
                () -> factors.addApp(caller, token, SECRET, "000000"),
                () -> factors.removeApp(caller, token),
                () -> factors.removePasskey(caller, token, 0),
                () -> factors.renewRecoveryCodes(caller, token),
                () -> passkeys.askToMake(caller, token, HERE),
                () -> passkeys.add(caller, token, HERE, "{}", "{}", ""),
                () -> portal.get(ChangingPassword.class).choose(caller, PASSWORD, token),
                () -> portal.get(AccountKeeping.class).move(caller, token, Address.of("new@example.org")),
                () -> portal.get(Members.class).resetFactors(caller, token, colleague.id()));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void ownersProveByTheirOwnPasskeyAndLearnOfEveryChange(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = supplier(portal, "Alpha", "aida");
            var eve = supplier(portal, "Eve", "eve");
            Clocks.travel(START);
            var token = token(portal, aida);
            var device = made(portal, aida, token);
            var strange = made(portal, eve, token(portal, eve));
            Clocks.travel(START.plus(Duration.ofMinutes(6)));
            var asked = portal.get(Passkeys.class).ask(HERE);
            var proving = portal.get(Proving.class);
            assertThatExceptionOfType(PasskeyRefused.class)
                    .isThrownBy(() -> proving.byPasskey(
                            aida.caller(), token, HERE, asked.kept(), strange.show(asked.asked(), HERE, 1, true)));
            proving.byPasskey(aida.caller(), token, HERE, asked.kept(), device.show(asked.asked(), HERE, 1, true));

            var factors = portal.get(SecondFactors.class);
            var now = START.plus(Duration.ofMinutes(6));
            assertThat(factors.addApp(aida.caller(), token, SECRET, Codes.at(SECRET, now)))
                    .as("there are codes since the passkey")
                    .isEmpty();
            factors.renewRecoveryCodes(aida.caller(), token);
            factors.removeApp(aida.caller(), token);
            factors.removePasskey(
                    aida.caller(), token, factors.passkeys(aida.caller()).get(0).id());
            portal.get(ChangingPassword.class).change(aida.caller(), PASSWORD, "nine horses of the steppe", token);
            assertThat(letters(portal, aida))
                    .containsExactly(
                            "factor-passkey-added",
                            "factor-app-added",
                            "factor-codes-renewed",
                            "factor-app-removed",
                            "factor-passkey-removed",
                            "password");
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void whoLostDeviceAndCodesIsResetByAnAdministratorAndSetsUpAnew(DataSource database) {
        try (var portal = new Portal(database)) {
            var admin = buyer(portal, Role.ADMIN, "dana");
            var staff = buyer(portal, Role.STAFF, "saule");
            Clocks.travel(START);
            var token = token(portal, staff);
            portal.get(SecondFactors.class).addApp(staff.caller(), token, SECRET, Codes.at(SECRET, START));
            made(portal, staff, token);
            var members = portal.get(Members.class);
            var fresh = token(portal, admin);
            assertThatExceptionOfType(NotYourself.class)
                    .isThrownBy(() -> members.resetFactors(admin.caller(), fresh, admin.id()));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> members.resetFactors(staff.caller(), token, admin.id()));
            members.resetFactors(admin.caller(), fresh, staff.id());
            assertThat(portal.get(Sessions.class).caller(token)).isEmpty();
            assertThat(portal.get(SecondFactors.class).summary(staff.caller()))
                    .isEqualTo(new SecondFactors.Summary(true, false, 0, 0));
            assertThat(letters(portal, staff)).last().isEqualTo("factor-reset");
            assertThat(trail(portal)).last().isEqualTo("factor.reset");
            var again = portal.get(SigningIn.class).signIn(staff.email(), PASSWORD, Browser.NONE);
            assertThat(((SignIn.Waiting) again).step()).isEqualTo(SignIn.Step.SET_UP_FACTOR);
            assertThat(portal.get(AuditTrail.class).verify(admin.caller())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aSuppliersAdministratorResetsTheOwnPeopleAlone(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = supplier(portal, "Alpha", "aida");
            var eve = supplier(portal, "Eve", "eve");
            var bekzat = portal.get(Parties.class)
                    .registerAccount(FOUNDER, aida.organization(), Role.SUPPLIER, "bekzat@example.org", "B", PASSWORD);
            var session = token(portal, bekzat);
            made(portal, bekzat, session);
            var members = portal.get(Members.class);
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> members.resetFactors(eve.caller(), token(portal, eve), bekzat.id()));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> members.resetFactors(bekzat.caller(), session, aida.id()));
            members.resetFactors(aida.caller(), token(portal, aida), bekzat.id());
            assertThat(portal.get(SigningIn.class).signIn(bekzat.email(), PASSWORD, Browser.NONE))
                    .isInstanceOf(SignIn.Complete.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void whoeverMustSetUpByPasskeyGetsRecoveryCodesToo(DataSource database) {
        try (var portal = new Portal(database)) {
            var staff = buyer(portal, Role.STAFF, "saule");
            var waiting = (SignIn.Waiting) portal.get(SigningIn.class).signIn(staff.email(), PASSWORD, Browser.NONE);
            var passkeys = portal.get(Passkeys.class);
            var asked = passkeys.askToSetUp(waiting, HERE);
            var answer = new SoftPasskey().make(asked.asked(), HERE, true);
            var done = passkeys.setUp(waiting, HERE, asked.kept(), answer, Browser.NONE);
            assertThat(done.codes()).hasSize(10);
            var next = (SignIn.Waiting) portal.get(SigningIn.class).signIn(staff.email(), PASSWORD, Browser.NONE);
            var complete =
                    portal.get(SigningIn.class).giveCode(next, done.codes().get(0), Browser.NONE);
            assertThat(complete.caller()).isEqualTo(staff.caller());
        }
    }

    private static SoftPasskey made(Portal portal, Account owner, String token) {
        var passkeys = portal.get(Passkeys.class);
        var device = new SoftPasskey();
        var asked = passkeys.askToMake(owner.caller(), token, HERE);
        passkeys.add(owner.caller(), token, HERE, asked.kept(), device.make(asked.asked(), HERE, true), "Phone");
        return device;
    }

    private static List<String> letters(Portal portal, Account to) {
        return portal.get(EntityManager.class)
                .createQuery("select l.template from Letter l where l.recipient = :to order by l.id", String.class)
                .setParameter("to", to.email())
                .getResultList();
    }

    private static List<String> trail(Portal portal) {
        return portal.get(EntityManager.class)
                .createQuery("select e.act from AuditEntry e order by e.number", String.class)
                .getResultList();
    }

    private static Account supplier(Portal portal, String company, String name) {
        var parties = portal.get(Parties.class);
        var own = parties.registerOrganization(FOUNDER, company, Organization.Kind.SUPPLIER);
        return parties.registerAccount(FOUNDER, own, Role.SUPPLIER, name + "@example.org", name, PASSWORD);
    }

    private static Account buyer(Portal portal, Role role, String name) {
        var parties = portal.get(Parties.class);
        var own = parties.registerOrganization(FOUNDER, "Organisation of " + name, Organization.Kind.BUYER);
        return parties.registerAccount(FOUNDER, own, role, name + "@example.org", name, PASSWORD);
    }

    private static String token(Portal portal, Account account) {
        return portal.get(Admission.class).open(account, "test", Browser.NONE).token();
    }
}
