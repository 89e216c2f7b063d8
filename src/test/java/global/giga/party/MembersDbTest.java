package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.LetterFile;
import global.giga.Portal;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import global.giga.letter.Postman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People come, join, move and go; each way leads through a letter. */
class MembersDbTest {
    private static final String PASSWORD = "kettle orbit walnut ferry";
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));
    private static final Enrolment ALPHA = new Enrolment("Alpha Net LLP", "KZ", "090140001234", "Aida Alpha");
    private static final Address AIDA = Address.of("aida@alpha.example");
    private static final Address BEKZAT = Address.of("bekzat@alpha.example");
    private static final Pattern SECRET = Pattern.compile("(?:token|old|new)=([\\w-]{43})");

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
    void nothingExistsBeforeTheLinkIsFollowedAndThenTheFirstPersonIsAdministrator(DataSource database) {
        try (var portal = new Portal(database)) {
            portal.get(Enrolling.class).enroll(ALPHA, AIDA, "kk", Browser.NONE);
            assertThat(portal.get(Parties.class).all(FOUNDER)).isEmpty();
            assertThat(portal.get(Parties.class).organizations(FOUNDER)).isEmpty();

            var secret = secret(portal, AIDA);
            var enrolling = portal.get(Enrolling.class);
            assertThat(enrolling.enrolment(secret)).contains(ALPHA);
            assertThatThrownBy(() -> enrolling.complete(secret, "too short", "kk"))
                    .isInstanceOf(WeakPassword.class);
            var account = enrolling.complete(secret, PASSWORD, "kk");
            assertThat(account.administrator()).isTrue();
            assertThat(account.verified()).isTrue();
            assertThat(account.language()).isEqualTo("kk");
            assertThat(account.organization().registrationNumber()).isEqualTo("090140001234");
            assertThatThrownBy(() -> enrolling.complete(secret, PASSWORD, "kk")).isInstanceOf(LinkInvalid.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aLinkWorksForADayForItsPurposeAlone(DataSource database) {
        try (var portal = new Portal(database)) {
            var enrolling = portal.get(Enrolling.class);
            var start = portal.get(Clock.class).instant();
            enrolling.enroll(ALPHA, AIDA, "en", Browser.NONE);
            var secret = secret(portal, AIDA);
            assertThatThrownBy(() -> portal.get(Recovering.class).complete(secret, PASSWORD))
                    .isInstanceOf(LinkInvalid.class);
            assertThatThrownBy(() -> portal.get(Inviting.class).join(secret, "Eve", PASSWORD, "en"))
                    .isInstanceOf(LinkInvalid.class);
            assertThat(enrolling.enrolment("A".repeat(43))).isEmpty();
            assertThat(enrolling.enrolment(null)).isEmpty();
            Clocks.travel(start.plus(Duration.ofHours(25)));
            assertThatThrownBy(() -> enrolling.complete(secret, PASSWORD, "en")).isInstanceOf(LinkInvalid.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void twoRegistrationsOfOneAddressAtOnceGiveOneAccount(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            var enrolling = portal.get(Enrolling.class);
            enrolling.enroll(ALPHA, AIDA, "en", Browser.NONE);
            var first = secret(portal, AIDA);
            enrolling.enroll(new Enrolment("Beta LLP", "KZ", "1", "Aida Alpha"), AIDA, "en", Browser.NONE);
            var second = secret(portal, AIDA);
            var together = new CyclicBarrier(2);
            var pool = Executors.newFixedThreadPool(2);
            var results = Stream.of(first, second)
                    .map(secret -> pool.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        try {
                            enrolling.complete(secret, PASSWORD, "en");
                            return true;
                        } catch (AddressTaken e) {
                            return false;
                        }
                    }))
                    .toList();
            assertThat(results.get(0).get() ^ results.get(1).get()).isTrue();
            pool.shutdown();
            assertThat(portal.get(Parties.class).all(FOUNDER)).hasSize(1);
            assertThat(portal.get(Parties.class).organizations(FOUNDER)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aNameThatAnotherCompanyHasIsTakenAllTheSameAndTheOthersAreTold(DataSource database) {
        try (var portal = new Portal(database)) {
            registered(portal, ALPHA, AIDA);
            var twin = new Enrolment("ALPHA net LLP", "KG", "77", "Eve");
            assertThat(registered(portal, twin, Address.of("eve@other.example"))
                            .organization()
                            .name())
                    .isEqualTo("ALPHA net LLP");
            assertThat(letter(portal, AIDA)).contains("Subject: A company like yours registered");
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aMailboxGetsFewLettersHoweverOftenSomebodyAsks(DataSource database) {
        try (var portal = new Portal(database)) {
            for (int i = 0; i < 20; i++) {
                portal.get(Enrolling.class).enroll(ALPHA, AIDA, "en", Browser.NONE);
                portal.get(Recovering.class).request(AIDA, Browser.NONE);
            }
            portal.get(Postman.class).round();
            assertThat(folder.toFile().list()).hasSize(5);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aForgottenPasswordIsChosenAnewOnce(DataSource database) {
        try (var portal = new Portal(database)) {
            var account = registered(portal, ALPHA, AIDA);
            var recovering = portal.get(Recovering.class);
            recovering.request(Address.of("nobody@alpha.example"), Browser.NONE);
            recovering.request(AIDA, Browser.NONE);
            var older = secret(portal, AIDA);
            recovering.request(AIDA, Browser.NONE);
            var secret = secret(portal, AIDA);
            recovering.complete(secret, PASSWORD + " again");
            assertThat(Passwords.fits(PASSWORD + " again", hash(portal))).isTrue();
            assertThat(letter(portal, AIDA)).contains("Subject: Your password was changed");
            assertThatThrownBy(() -> recovering.complete(secret, PASSWORD)).isInstanceOf(LinkInvalid.class);
            assertThatThrownBy(() -> recovering.complete(older, PASSWORD)).isInstanceOf(LinkInvalid.class);

            Clocks.travel(portal.get(Clock.class).instant().plus(Duration.ofHours(2)));
            recovering.request(AIDA, Browser.NONE);
            var late = secret(portal, AIDA);
            invited(portal, account.caller(), BEKZAT);
            var admin = administrator(portal);
            portal.get(Members.class).deactivate(admin, account.id());
            assertThatThrownBy(() -> recovering.complete(late, PASSWORD)).isInstanceOf(LinkInvalid.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void anAdministratorInvitesAndTheLastOneStays(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            var members = portal.get(Members.class);
            var bekzat = invited(portal, aida, BEKZAT);
            assertThat(bekzat.administrator()).isFalse();
            assertThat(members.people(aida)).hasSize(2);
            assertThatThrownBy(() -> members.people(bekzat.caller())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> members.appoint(bekzat.caller(), bekzat.id(), true))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> members.leave(aida)).isInstanceOf(LastAdministrator.class);
            assertThatThrownBy(() -> members.appoint(aida, aida.account(), false))
                    .isInstanceOf(LastAdministrator.class);
            members.appoint(aida, bekzat.id(), true);
            members.leave(aida);
            assertThat(members.people(bekzat.caller()))
                    .filteredOn(a -> a.id().equals(aida.account()))
                    .noneMatch(Account::active);
            assertThatThrownBy(() -> members.leave(bekzat.caller())).isInstanceOf(LastAdministrator.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void peopleOfOneCompanyAreNoBusinessOfAnother(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            var eve = registered(portal, new Enrolment("Eve", "KG", "7", "Eve"), Address.of("eve@other.example"));
            var members = portal.get(Members.class);
            var inviting = portal.get(Inviting.class);
            assertThatThrownBy(() -> members.deactivate(aida, eve.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.erase(aida, eve.id())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> inviting.invite(aida, eve.organization().id(), Role.SUPPLIER, BEKZAT, "en"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> inviting.invite(aida, aida.organization(), Role.ADMIN, BEKZAT, "en"))
                    .isInstanceOf(RoleNotOfOrganization.class);
            inviting.invite(eve.caller(), eve.organization().id(), Role.SUPPLIER, BEKZAT, "en");
            assertThat(inviting.invitations(aida)).isEmpty();
            assertThat(inviting.invitations(eve.caller())).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void whoHasAnAccountElsewhereIsToldInsteadOfInvited(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            registered(portal, new Enrolment("Other", "KG", "7", "Bekzat"), BEKZAT);
            portal.get(Inviting.class).invite(aida, aida.organization(), Role.SUPPLIER, BEKZAT, "en");
            assertThat(letter(portal, BEKZAT)).contains("another organisation").doesNotContain("/join?token=");
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aWithdrawnInvitationLeadsNowhere(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            var inviting = portal.get(Inviting.class);
            inviting.invite(aida, aida.organization(), Role.SUPPLIER, BEKZAT, "en");
            var secret = secret(portal, BEKZAT);
            inviting.withdraw(aida, inviting.invitations(aida).get(0).id());
            assertThatThrownBy(() -> inviting.join(secret, "Bekzat", PASSWORD, "en"))
                    .isInstanceOf(LinkInvalid.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aNewAddressCountsOnceBothMailboxesHaveAgreed(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            var keeping = portal.get(AccountKeeping.class);
            keeping.move(aida, token(portal, aida), BEKZAT);
            var old = secret(portal, AIDA);
            var fresh = secret(portal, BEKZAT);
            assertThatThrownBy(() -> keeping.confirmOld(fresh)).isInstanceOf(LinkInvalid.class);
            assertThat(keeping.confirmNew(fresh)).isEqualTo(AccountKeeping.Move.HALF);
            assertThat(keeping.account(aida).email()).isEqualTo(AIDA.value());
            assertThat(keeping.confirmOld(old)).isEqualTo(AccountKeeping.Move.DONE);
            assertThat(keeping.account(aida).email()).isEqualTo(BEKZAT.value());
            assertThatThrownBy(() -> keeping.confirmOld(old)).isInstanceOf(LinkInvalid.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void bothMailboxesMayAgreeAtTheSameMoment(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            var keeping = portal.get(AccountKeeping.class);
            keeping.move(aida, token(portal, aida), BEKZAT);
            var old = secret(portal, AIDA);
            var fresh = secret(portal, BEKZAT);
            var together = new CyclicBarrier(2);
            var pool = Executors.newFixedThreadPool(2);
            var one = pool.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                return keeping.confirmOld(old);
            });
            var other = pool.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                return keeping.confirmNew(fresh);
            });
            assertThat(List.of(one.get(), other.get()))
                    .containsExactlyInAnyOrder(AccountKeeping.Move.HALF, AccountKeeping.Move.DONE);
            pool.shutdown();
            assertThat(keeping.account(aida).email()).isEqualTo(BEKZAT.value());
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void twoPortalAdministratorsDoNotCloseEachOther(DataSource database) {
        try (var portal = new Portal(database)) {
            var dana = administrator(portal);
            var erlan = portal.get(Parties.class)
                    .registerAccount(
                            FOUNDER,
                            portal.get(Accounts.class).organization(dana.organization()),
                            Role.ADMIN,
                            "erlan@giga.example",
                            "Erlan",
                            PASSWORD)
                    .caller();
            var members = portal.get(Members.class);
            members.deactivate(dana, erlan.account());
            assertThatThrownBy(() -> members.deactivate(erlan, dana.account())).isInstanceOf(LastAdministrator.class);
            assertThatThrownBy(() -> members.erase(erlan, dana.account())).isInstanceOf(LastAdministrator.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aLinkIsForgottenAMonthAfterItWorkedLast(DataSource database) throws SQLException {
        try (var portal = new Portal(database)) {
            var start = portal.get(Clock.class).instant();
            portal.get(Enrolling.class).enroll(ALPHA, AIDA, "en", Browser.NONE);
            Clocks.travel(start.plus(Duration.ofDays(30)));
            portal.get(Enrolling.class).enroll(ALPHA, BEKZAT, "en", Browser.NONE);
            assertThat(links(database)).isEqualTo(2);
            Clocks.travel(start.plus(Duration.ofDays(32)));
            portal.get(Enrolling.class).enroll(ALPHA, BEKZAT, "en", Browser.NONE);
            assertThat(links(database)).as("the first is gone").isEqualTo(2);
        }
    }

    private static int links(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from token")) {
            row.next();
            return row.getInt(1);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void anAddressOfSomebodyElseIsNeverTaken(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            registered(portal, new Enrolment("Other", "KG", "7", "Bekzat"), BEKZAT);
            var keeping = portal.get(AccountKeeping.class);
            keeping.move(aida, token(portal, aida), BEKZAT);
            assertThat(keeping.confirmOld(secret(portal, AIDA))).isEqualTo(AccountKeeping.Move.HALF);
            assertThat(letter(portal, BEKZAT)).doesNotContain("new=");
            assertThat(keeping.account(aida).email()).isEqualTo(AIDA.value());
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void anErasedAccountTellsNothingAndTheTrailStaysWhole(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA);
            portal.get(Recovering.class).request(AIDA, Browser.NONE);
            var secret = secret(portal, AIDA);
            var admin = administrator(portal);
            portal.get(Members.class).erase(admin, aida.id());
            assertThat(portal.get(Accounts.class).byEmail(AIDA.value())).isEmpty();
            assertThat(portal.get(Parties.class).all(admin))
                    .filteredOn(a -> a.id().equals(aida.id()))
                    .allMatch(a -> a.erased() && !a.active() && !a.name().contains("Aida") && a.passwordHash() == null);
            assertThatThrownBy(() -> portal.get(Recovering.class).complete(secret, PASSWORD))
                    .isInstanceOf(LinkInvalid.class);
            assertThatThrownBy(() -> portal.get(Members.class).reactivate(admin, aida.id()))
                    .isInstanceOf(AccountErased.class);
            assertThat(portal.get(AuditTrail.class).verify(admin)).isEmpty();
            registered(portal, new Enrolment("Alpha", "KZ", "2", "Aida"), AIDA);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesAreOneLineAndNotEndless(DataSource database) {
        try (var portal = new Portal(database)) {
            var aida = registered(portal, ALPHA, AIDA).caller();
            for (var bad : new String[] {"", "  ", "x".repeat(300), "Aida\r\nBcc: all", "Aida\u202egro.live"}) {
                assertThatThrownBy(() -> portal.get(AccountKeeping.class).describe(aida, bad, "en"))
                        .isInstanceOf(NameInvalid.class);
                assertThatThrownBy(() -> new Enrolment(bad, "KZ", "1", "Aida")).isInstanceOf(NameInvalid.class);
            }
            assertThatThrownBy(() -> new Enrolment("Alpha", "XX", "1", "Aida")).isInstanceOf(CountryUnknown.class);
        }
    }

    private static Caller administrator(Portal portal) {
        var own = portal.get(Parties.class).registerOrganization(FOUNDER, "UNICEF Giga", Organization.Kind.BUYER);
        return portal.get(Parties.class)
                .registerAccount(FOUNDER, own, Role.ADMIN, "dana@giga.example", "Dana", PASSWORD)
                .caller();
    }

    private Account registered(Portal portal, Enrolment enrolment, Address address) {
        portal.get(Enrolling.class).enroll(enrolment, address, "en", Browser.NONE);
        return portal.get(Enrolling.class).complete(secret(portal, address), PASSWORD, "en");
    }

    private Account invited(Portal portal, Caller caller, Address address) {
        portal.get(Inviting.class).invite(caller, caller.organization(), Role.SUPPLIER, address, "en");
        return portal.get(Inviting.class).join(secret(portal, address), "Bekzat Alpha", PASSWORD, "en");
    }

    private static String hash(Portal portal) {
        return portal.get(Accounts.class).byEmail(AIDA.value()).orElseThrow().passwordHash();
    }

    private String secret(Portal portal, Address to) {
        var found = SECRET.matcher(letter(portal, to));
        assertThat(found.find()).as("a link to " + to).isTrue();
        return found.group(1);
    }

    /** The only letter to the address since the last time somebody looked. */
    private String letter(Portal portal, Address to) {
        portal.get(Postman.class).round();
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> LetterFile.read(file).contains("To: " + to + "\n"))
                    .toList();
            assertThat(found).as("letters to " + to).hasSize(1);
            var text = LetterFile.read(found.get(0));
            Files.delete(found.get(0));
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token(Portal portal, Caller caller) {
        var account = portal.get(Accounts.class).get(caller.account());
        return portal.get(Admission.class).open(account, "test", Browser.NONE).token();
    }
}
