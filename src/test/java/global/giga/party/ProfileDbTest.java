package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.notice.Expiring;
import global.giga.notice.NoticeKind;
import global.giga.notice.Teller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A company says of itself once what its bids need, and learns in time what expires. */
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class ProfileDbTest {
    private static final Caller FOUNDER = new Caller(null, "founder", null, Set.of(Role.ADMIN));
    private static final String HEAD = "head@bidder.example";
    private static final String CLERK = "clerk@bidder.example";
    private static final String RIVAL = "rival@bidder.example";
    private static final byte[] PDF = "%PDF-1.7 licence".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate LAST = LocalDate.parse("2027-03-31");

    private final Databases.Kind kind;

    @TempDir
    Path folder;

    private Portal portal;
    private CompanyKeeping keeping;

    ProfileDbTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        System.setProperty("app.files", folder.toString());
        portal = new Portal(kind.empty(), Teller.class, Appointer.class);
        keeping = portal.get(CompanyKeeping.class);
        var parties = portal.get(Parties.class);
        var own = parties.registerOrganization(FOUNDER, "Nomad LLP", Organization.Kind.SUPPLIER);
        var other = parties.registerOrganization(FOUNDER, "Rival LLP", Organization.Kind.SUPPLIER);
        parties.registerAccount(FOUNDER, own, Role.SUPPLIER, HEAD, "Head", "a password for the profile");
        parties.registerAccount(FOUNDER, own, Role.SUPPLIER, CLERK, "Clerk", "a password for the profile");
        parties.registerAccount(FOUNDER, other, Role.SUPPLIER, RIVAL, "Rival", "a password for the profile");
        portal.get(Appointer.class).appoint(HEAD, true);
        portal.get(Appointer.class).appoint(CLERK, false);
        portal.get(Appointer.class).appoint(RIVAL, true);
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
        System.clearProperty("app.files");
    }

    private Caller head() {
        return portal.caller(HEAD);
    }

    private CompanyDocument document(LocalDate until) {
        var files = portal.get(CompanyFiles.class);
        var received = files.receive(new ByteArrayInputStream(PDF));
        keeping.addDocument(
                head(),
                new CompanyDocument.NewDocument(CompanyDocumentKind.LICENCE, "Licence of 2024", "licence.pdf", until),
                received);
        files.drop(received);
        return keeping.documents(head()).get(0);
    }

    @Test
    void itBeginsWithTheNameAndKeepsWhatIsSaid() {
        assertThat(keeping.profile(head()).details().name()).isEqualTo("Nomad LLP");
        keeping.describe(
                head(),
                new CompanyDetails("Nomad  Broadband", "123", " 456 ", "Almaty", "https://nomad.example", 2004, 120));
        keeping.addLicence(head(), new Licence(null, "KZ-77", "Ministry", LAST));
        keeping.addReference(head(), new Reference(null, "Akimat", "40 schools online", 40, 2025, null));
        var profile = keeping.profile(portal.caller(CLERK));
        assertThat(profile.details().tax()).isEqualTo("456");
        assertThat(profile.licences()).singleElement().satisfies(l -> assertThat(l.validUntil())
                .isEqualTo(LAST));
        assertThat(profile.references()).hasSize(1);
        keeping.remove(head(), profile.licences().get(0).id());
        assertThat(keeping.profile(head()).licences()).isEmpty();
        assertThat(keeping.profile(portal.caller(RIVAL)).details().name()).isEqualTo("Rival LLP");
    }

    @Test
    void onlyAdministratorsChangeIt() {
        var clerk = portal.caller(CLERK);
        var licence = new Licence(null, "KZ-77", "Ministry", null);
        assertThatThrownBy(() -> keeping.addLicence(clerk, licence)).isInstanceOf(Forbidden.class);
        var document = document(null);
        assertThatThrownBy(() -> keeping.removeDocument(clerk, document.id())).isInstanceOf(Forbidden.class);
        assertThat(keeping.documents(clerk)).hasSize(1);
    }

    @Test
    void aDocumentIsReadByItsOwnersAloneAndItsFileGoesWithIt() throws IOException {
        var document = document(LAST);
        try (var content = keeping.open(portal.caller(CLERK), document.id()).content()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        var rival = portal.caller(RIVAL);
        assertThatThrownBy(() -> keeping.open(rival, document.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keeping.removeDocument(rival, document.id())).isInstanceOf(NotFound.class);
        keeping.removeDocument(head(), document.id());
        try (var left = Files.list(folder.resolve("company"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsNoPdfOrImageOrTooLargeIsRefusedAndLeavesNothing() throws IOException {
        var files = portal.get(CompanyFiles.class);
        for (var wrong : Arrays.asList("<html>", "MZ", "", "PDF-")) {
            var bytes = new ByteArrayInputStream(wrong.getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> files.receive(bytes)).isInstanceOf(CompanyFileRefused.class);
        }
        assertThatThrownBy(() -> files.receive(new Endless())).isInstanceOf(CompanyFileRefused.class);
        try (var left = Files.list(folder.resolve("company"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void wrongValuesAreRefused() {
        assertThatThrownBy(() -> new CompanyDetails(null, null, null, null, "javascript:alert(1)", null, null))
                .isInstanceOf(WebsiteInvalid.class);
        assertThatThrownBy(() -> new CompanyDetails(null, null, null, null, null, 1066, null))
                .isInstanceOf(ProfileInvalid.class);
        assertThatThrownBy(() -> new Licence(null, " ", "Ministry", null)).isInstanceOf(ProfileInvalid.class);
    }

    @Test
    void itsPeopleLearnThirtyDaysBeforeThatAPaperExpiresAndOnlyOnce() {
        document(LAST);
        keeping.addLicence(head(), new Licence(null, "KZ-77", "Ministry", LAST));
        var teller = portal.get(Teller.class);
        Clocks.travel(LAST.minusDays(31).atStartOfDay().toInstant(ZoneOffset.UTC));
        portal.get(Expiring.class).round();
        assertThat(teller.told(NoticeKind.DOCUMENT_EXPIRES)).isEmpty();
        Clocks.travel(LAST.minusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC));
        portal.get(Expiring.class).round();
        portal.get(Expiring.class).round();
        assertThat(teller.told(NoticeKind.DOCUMENT_EXPIRES)).containsExactly(CLERK, CLERK, HEAD, HEAD);
        assertThat(teller.letters(NoticeKind.DOCUMENT_EXPIRES)).hasSize(4);
    }

    /** Begins like a PDF file and does not end. */
    private static final class Endless extends InputStream {
        private long at;

        @Override
        public int read() {
            return at < PDF.length ? PDF[(int) at++] : 'x';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            for (int i = 0; i < most; i++) {
                into[from + i] = (byte) read();
            }
            return most;
        }
    }
}
