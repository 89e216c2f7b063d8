package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Antivirus;
import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.Sealer;
import global.giga.audit.AuditTrail;
import global.giga.document.FileInfected;
import global.giga.document.FileTypeMismatch;
import global.giga.document.Papers;
import global.giga.document.Papers.InMemory;
import global.giga.document.VirusScanner;
import global.giga.kernel.Caller;
import global.giga.sample.SampleWorld;
import global.giga.tender.Tender;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that arrive in pieces, and what a real virus scanner says of them. */
class ScanningDbTest {
    private static final String SETTING = "app.clamd";
    private static final byte[] INFECTED = Papers.pdf(Antivirus.EICAR);

    private final DataSource database = Sample.in(Databases.Kind.H2);
    private Portal portal;
    private Tender tender;
    private Caller steppe;
    private Enclosing enclosing;

    private void start(String clamd) {
        if (clamd != null) {
            System.setProperty(SETTING, clamd);
        }
        portal = new Portal(database);
        tender = Sample.open(portal);
        steppe = portal.caller("steppe-fibre@bidder.example");
        enclosing = portal.get(Enclosing.class);
        portal.get(Drafting.class).draft(steppe, tender.id());
    }

    @AfterEach
    void stop() {
        System.clearProperty(SETTING);
        portal.close();
    }

    private void add(String name, byte[] content) {
        enclosing.add(steppe, tender.id(), "requirement.latency", name, new InMemory(content));
    }

    @Test
    void refusesAVirusThatArrivesReadableAndQuarantinesOneThatIsOpened() throws Exception {
        try (var clamd = Antivirus.start()) {
            start(clamd.address());
            assertThat(portal.get(VirusScanner.class).version())
                    .get()
                    .asString()
                    .startsWith("ClamAV");
            assertThatThrownBy(() -> add("licence.pdf", INFECTED))
                    .isInstanceOfSatisfying(
                            FileInfected.class,
                            e -> assertThat(e.arguments()).first().asString().startsWith("Test.Eicar"));
            assertThatThrownBy(() -> add("licence.docx", Papers.pdf("clean"))).isInstanceOf(FileTypeMismatch.class);
            add("../licence\u202e.pdf", Papers.pdf("clean"));
            assertThat(enclosing.documents(steppe, tender.id())).singleElement().satisfies(kept -> {
                assertThat(kept.name()).isEqualTo("licence.pdf");
                assertThat(kept.about()).isEqualTo("requirement.latency");
            });

            var found =
                    opened(Map.of("virus.pdf", INFECTED, "clean.pdf", Papers.pdf("clean"), "not.docx", Papers.pdf("")));
            assertThat(found)
                    .containsEntry("virus.pdf", "INFECTED false")
                    .containsEntry("clean.pdf", "CLEAN false")
                    .containsEntry("not.docx", "CLEAN true");
            assertThat(portal.get(AuditTrail.class).of(portal.caller(SampleWorld.STAFF), tender.id()))
                    .filteredOn(entry -> entry.act().equals("document.infected"))
                    .hasSize(1);
        }
    }

    @Test
    void takesDocumentsWhileTheScannerIsSilentAndScansThemLater() throws Exception {
        String gone;
        try (var clamd = Antivirus.start()) {
            gone = clamd.address();
        }
        start(gone);
        assertThat(portal.get(VirusScanner.class).version()).isEmpty();
        add("licence.pdf", Papers.pdf("clean"));
        assertThat(opened(Map.of("clean.pdf", Papers.pdf("clean")))).containsEntry("clean.pdf", "WAITING false");
    }

    @Test
    void saysThatNothingWasScannedWhereThereIsNoScanner() throws Exception {
        start(null);
        assertThat(portal.get(VirusScanner.class).configured()).isFalse();
        assertThat(opened(Map.of("clean.pdf", Papers.pdf("clean")))).containsEntry("clean.pdf", "UNSCANNED false");
    }

    /** Uploads them in pieces and puts them into an opened bid, as the opening does; then one round looks at them. */
    private Map<String, String> opened(Map<String, byte[]> contents) throws Exception {
        var sealer = new Sealer(
                portal.get(Bidding.class).schedule(steppe, tender.id()).json("en"));
        execute(
                "insert into bid (id, version, tender_id, organization_id, currency, vat_included, proposal, revision, lots)"
                        + " values (-1, 1, " + tender.id() + ", " + steppe.organization()
                        + ", 'USD', false, '{}', 1, '[]')");
        int id = 0;
        for (var entry : contents.entrySet()) {
            var document = sealer.document(entry.getKey(), entry.getValue());
            inPieces(document);
            execute("insert into opened_document (id, bid_id, document_id, name, type, bytes, sha256, secret) values ("
                    + --id
                    + ", -1, '" + document.id() + "', '" + entry.getKey() + "', 'application/pdf', "
                    + entry.getValue().length + ", '" + document.entry().get("sha256") + "', '"
                    + document.entry().get("key") + "')");
        }
        portal.get(Inspecting.class).round();
        return inspections();
    }

    private void inPieces(Sealer.Document document) {
        var uploading = portal.get(Uploading.class);
        var bytes = document.ciphertext();
        var rival = portal.caller("aral-online@bidder.example");
        uploading.begin(steppe, tender.id(), document.id(), bytes.length);
        assertThatThrownBy(() -> uploading.begin(rival, tender.id(), document.id(), bytes.length))
                .isInstanceOf(DocumentTaken.class);
        for (int at = 0; at < bytes.length; at += 50) {
            int from = at;
            var piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 50));
            assertThatThrownBy(() -> uploading.append(rival, tender.id(), document.id(), from, piece))
                    .isInstanceOf(DocumentUnknown.class);
            assertThatThrownBy(() -> uploading.append(steppe, tender.id(), document.id(), from + 1, piece))
                    .isInstanceOf(UploadMisplaced.class);
            assertThat(uploading
                            .append(steppe, tender.id(), document.id(), from, piece)
                            .received())
                    .isEqualTo(at + piece.length);
        }
        assertThat(uploading.progress(steppe, tender.id(), document.id()).received())
                .isEqualTo(bytes.length);
        assertThat(enclosing.stored(steppe, tender.id(), document.id()).sha256())
                .isEqualTo(document.named().get("sha256"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> inspections() throws SQLException {
        var found = new TreeMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, inspection, misnamed from opened_document")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2) + " " + rows.getBoolean(3));
            }
        }
        return found;
    }
}
