package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passkeys let their owners in, and nobody else. */
class PasskeysDbTest {
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));
    private static final String HERE = "https://tenders.example";
    private static final String ELSEWHERE = "https://tenders.example.evil.example";

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aPasskeySignsInFullyAndIsRefusedUnderAnyDoubt(DataSource database) {
        try (var portal = new Portal(database)) {
            var owner = account(portal);
            var device = made(portal, owner);
            var passkeys = portal.get(Passkeys.class);

            var asked = passkeys.ask(HERE);
            var complete = passkeys.signIn(HERE, asked.kept(), device.show(asked.asked(), HERE, 1, true), Browser.NONE);
            assertThat(portal.get(Sessions.class).caller(complete.token())).contains(owner.caller());

            refused(passkeys, "another question", passkeys.ask(HERE).kept(), device.show(asked.asked(), HERE, 2, true));
            refused(passkeys, "another origin", asked.kept(), device.show(asked.asked(), ELSEWHERE, 2, true));
            var elsewhere = passkeys.ask(ELSEWHERE).asked();
            refused(passkeys, "another site", asked.kept(), device.show(elsewhere, HERE, 2, true));
            refused(passkeys, "a copy", asked.kept(), device.show(asked.asked(), HERE, 1, true));
            refused(passkeys, "no look at the user", asked.kept(), device.show(asked.asked(), HERE, 2, false));
            refused(passkeys, "no JSON", asked.kept(), "{");
            refused(passkeys, "nothing", asked.kept(), "{}");
            assertThatNoException()
                    .isThrownBy(() -> passkeys.signIn(
                            HERE, asked.kept(), device.show(asked.asked(), HERE, 2, true), Browser.NONE));
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aPasskeyIsMadeHereByItsOwner(DataSource database) {
        try (var portal = new Portal(database)) {
            var owner = account(portal);
            var caller = owner.caller();
            var token = token(portal, owner);
            var passkeys = portal.get(Passkeys.class);
            var asked = passkeys.askToMake(caller, token, HERE);
            assertThatExceptionOfType(PasskeyRefused.class)
                    .as("another origin")
                    .isThrownBy(() -> passkeys.add(
                            caller,
                            token,
                            HERE,
                            asked.kept(),
                            new SoftPasskey().make(asked.asked(), ELSEWHERE, true),
                            "x"));
            assertThatExceptionOfType(PasskeyRefused.class)
                    .as("no look at the user")
                    .isThrownBy(() -> passkeys.add(
                            caller,
                            token,
                            HERE,
                            asked.kept(),
                            new SoftPasskey().make(asked.asked(), HERE, false),
                            "x"));
            var another = passkeys.ask(HERE).kept();
            assertThatExceptionOfType(PasskeyRefused.class)
                    .as("a question of another tab")
                    .isThrownBy(() -> passkeys.add(
                            caller, token, HERE, another, new SoftPasskey().make(asked.asked(), HERE, true), "x"));
            assertThat(portal.get(SecondFactors.class).passkeys(caller)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aPasskeyIsASecondFactorAndGoesWhenItsOwnerSaysSo(DataSource database) {
        try (var portal = new Portal(database)) {
            var owner = account(portal);
            var device = made(portal, owner);
            made(portal, owner);
            var factors = portal.get(SecondFactors.class);
            var kept = factors.passkeys(owner.caller());
            assertThat(kept).hasSize(2).allMatch(passkey -> passkey.name().equals("My phone"));
            var stranger = portal.get(Parties.class)
                    .registerAccount(
                            FOUNDER,
                            owner.organization(),
                            Role.STAFF,
                            "b@example.org",
                            "Berik",
                            "nine horses of the steppe");
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> factors.removePasskey(
                            stranger.caller(),
                            token(portal, stranger),
                            kept.get(0).id()));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() ->
                            factors.renamePasskey(stranger.caller(), kept.get(0).id(), "Mine"));
            factors.renamePasskey(owner.caller(), kept.get(0).id(), " Old phone ");
            assertThat(factors.passkeys(owner.caller()))
                    .extracting(Passkey::name)
                    .containsExactly("Old phone", "My phone");
            assertThatExceptionOfType(NameInvalid.class)
                    .isThrownBy(() ->
                            factors.renamePasskey(owner.caller(), kept.get(0).id(), "x".repeat(61)));
            factors.removePasskey(
                    owner.caller(), token(portal, owner), kept.get(0).id());
            var passkeys = portal.get(Passkeys.class);
            var asked = passkeys.ask(HERE);
            refused(passkeys, "removed", asked.kept(), device.show(asked.asked(), HERE, 1, true));
            assertThatExceptionOfType(LastSecondFactor.class)
                    .isThrownBy(() -> factors.removePasskey(
                            owner.caller(), token(portal, owner), kept.get(1).id()));
        }
    }

    private static SoftPasskey made(Portal portal, Account owner) {
        var passkeys = portal.get(Passkeys.class);
        var device = new SoftPasskey();
        var token = token(portal, owner);
        var asked = passkeys.askToMake(owner.caller(), token, HERE);
        passkeys.add(owner.caller(), token, HERE, asked.kept(), device.make(asked.asked(), HERE, true), " My phone ");
        return device;
    }

    private static void refused(Passkeys passkeys, String why, String kept, String answer) {
        assertThatExceptionOfType(PasskeyRefused.class)
                .as(why)
                .isThrownBy(() -> passkeys.signIn(HERE, kept, answer, Browser.NONE));
    }

    private static Account account(Portal portal) {
        var parties = portal.get(Parties.class);
        var organization = parties.registerOrganization(FOUNDER, "Giga", Organization.Kind.BUYER);
        return parties.registerAccount(
                FOUNDER, organization, Role.STAFF, "aliya@example.org", "Aliya", "a kettle sings in the yurt");
    }

    private static String token(Portal portal, Account account) {
        return portal.get(Admission.class).open(account, "test", Browser.NONE).token();
    }
}
