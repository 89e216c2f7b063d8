package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.Sample;
import global.giga.Sealer;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Json;
import global.giga.kernel.Refusal;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.Scalar;
import global.giga.tender.BiddingClosed;
import global.giga.tender.Tender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bids sealed outside the portal, honest ones and others, at its one door; on both databases. */
class SealingDbTest {
    private Portal portal;
    private Bidding bidding;
    private Drafting drafting;
    private Enclosing enclosing;
    private Tender tender;
    private Caller steppe;
    private Caller aral;

    private void start(DataSource database) {
        portal = new Portal(database);
        bidding = portal.get(Bidding.class);
        drafting = portal.get(Drafting.class);
        enclosing = portal.get(Enclosing.class);
        tender = Sample.open(portal);
        steppe = portal.caller("steppe-fibre@bidder.example");
        aral = portal.caller("aral-online@bidder.example");
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    private Sealer sealer(Caller caller, String bidder) throws Exception {
        drafting.draft(caller, tender.id());
        var file = SampleFiles.bidders().stream()
                .filter(b -> b.id().equals(bidder))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
        drafting.importOffers(caller, tender.id(), file);
        return new Sealer(bidding.kit(caller, tender.id()).json());
    }

    private Receipt receive(Caller caller, String container) {
        return bidding.receive(caller, tender.id(), container.getBytes(StandardCharsets.UTF_8), null);
    }

    private void refused(Class<? extends Refusal> why, Caller caller, String container) {
        assertThatThrownBy(() -> receive(caller, container)).isInstanceOf(why);
    }

    private SealedDocument upload(Caller caller, Sealer.Document document) {
        var received = portal.get(SealedFiles.class).receive(new ByteArrayInputStream(document.ciphertext()));
        return enclosing.enclose(caller, tender.id(), document.id(), received);
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    @DisplayName("the door takes an honest bid once and refuses captured, changed, foreign and late ones")
    void takesAnHonestBidAndRefusesTheOthers(DataSource database) throws Exception {
        start(database);
        var sealer = sealer(steppe, "steppe-fibre");
        var container = sealer.container();
        refusesWhatWasChanged(sealer, container);
        refusesDocumentsOfOthers(sealer);

        var late = tender.closesAt();
        Clocks.travel(late);
        refused(BiddingClosed.class, steppe, container);
        assertThat(portal.get(AuditTrail.class).of(portal.caller(SampleWorld.STAFF), tender.id()))
                .filteredOn(entry -> entry.act().equals("bid.late"))
                .extracting(entry -> entry.recordedAt())
                .contains(late);
        Clocks.comeBack();

        drafting.describe(
                steppe, tender.id(), drafting.draft(steppe, tender.id()).version(), "KZT", true, Map.of());
        assertThatThrownBy(() -> bidding.receive(steppe, tender.id(), bytes(container), sealer.stamp()))
                .as("the draft says something else by now")
                .isInstanceOf(ChangedElsewhere.class);

        var fresh = new Sealer(bidding.kit(steppe, tender.id()).json());
        var honest = fresh.container();
        var receipt = bidding.receive(steppe, tender.id(), bytes(honest), fresh.stamp());
        assertThat(receipt.sealedBy()).isEqualTo(SealedBy.BROWSER);
        assertThat(receipt.sha256().hex()).isEqualTo(Sealer.sha256(bytes(honest)));
        assertThat(receipt.envelopes()).hasSize(10);
        assertThat(drafting.found(steppe, tender.id())).isEmpty();
        refused(RevisionNotNext.class, steppe, honest);
        provesTheReceipt(receipt);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void refusesWhatWasChanged(Sealer sealer, String container) throws Exception {
        refused(EnvelopeMisplaced.class, aral, container);
        refused(SealedBidMalformed.class, steppe, container.substring(0, container.length() / 2));
        refused(SealedBidMalformed.class, steppe, container.replace("giga-sealed-bid-2", "giga-sealed-bid-1"));
        refused(SealedBidMalformed.class, steppe, "{}");
        assertThatThrownBy(() -> bidding.receive(steppe, tender.id(), new byte[] {(byte) 0xff}, null))
                .isInstanceOf(SealedBidMalformed.class);
        refused(RevisionNotNext.class, steppe, sealer.with("revision", 2).container());
        refused(
                EnvelopeMisplaced.class,
                steppe,
                sealer.with("tender", "KZ-2026-01").container());
        refused(
                EnvelopeMisplaced.class,
                steppe,
                sealer.with("supplier", aral.organization()).container());
        var other = global.giga.seal.Point.BASE.times(Scalar.random(new SecureRandom()));
        var keys = Map.of(
                "TECHNICAL",
                other.jwk().toJSONObject(),
                "FINANCIAL",
                other.jwk().toJSONObject());
        refused(EnvelopeForOtherKey.class, steppe, sealer.with("keys", keys).container());
        var parts = container(container);
        parts.financial().put("LOT-1", parts.financial().get("LOT-2"));
        refused(EnvelopeMisplaced.class, steppe, parts.json());
        parts = container(container);
        parts.financial().remove("LOT-1");
        refused(EnvelopeMisplaced.class, steppe, parts.json());
        parts = container(container);
        parts.financial().put("LOT-1", sealer.envelope("FINANCIAL", List.of("LOT-1"), "{}", 100));
        refused(EnvelopeSizeWrong.class, steppe, parts.json());
        parts = container(container);
        parts.financial().put("LOT-1", sealer.envelope("FINANCIAL", List.of("LOT-1"), " ".repeat(1_100_000), 4_096));
        refused(EnvelopeSizeWrong.class, steppe, parts.json());
        parts = container(container);
        parts.financial().computeIfPresent("LOT-1", (lot, jwe) -> 'f' + jwe.substring(1));
        refused(SealedBidMalformed.class, steppe, parts.json());
        assertThatThrownBy(() -> bidding.receive(steppe, tender.id(), new byte[Bidding.MOST_BYTES + 1], null))
                .isInstanceOf(SealedBidTooLarge.class);
    }

    private record Parts(
            String format, String technical, Map<String, String> financial, List<SealedDocument> documents) {
        String json() {
            return Json.write(this);
        }
    }

    private static Parts container(String json) {
        return Json.read(json, Parts.class);
    }

    private void refusesDocumentsOfOthers(Sealer sealer) throws Exception {
        var content = bytes("a licence");
        var own = sealer.document("licence.pdf", content);
        refused(DocumentUnknown.class, steppe, naming(sealer, own.named()));
        upload(steppe, own);
        assertThatThrownBy(() -> upload(steppe, own)).isInstanceOf(DocumentTaken.class);
        var foreign = sealer.document("foreign.pdf", content);
        upload(aral, foreign);
        refused(DocumentUnknown.class, steppe, naming(sealer, foreign.named()));
        refused(DocumentUnknown.class, steppe, naming(sealer, own.named(), own.named()));
        var declared = new java.util.LinkedHashMap<>(own.named());
        declared.put("size", 10_000_000_000L);
        refused(DocumentUnknown.class, steppe, naming(sealer, declared));
        assertThatThrownBy(() -> enclosing.remove(aral, tender.id(), own.id())).isInstanceOf(DocumentUnknown.class);
        enclosing.remove(steppe, tender.id(), own.id());
        enclosing.remove(aral, tender.id(), foreign.id());
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    @DisplayName("documents that no bid needs are removed; those of sealed bids stay and are read again")
    void removesWhatNoBidNeedsAndReadsTheOthersAgain(DataSource database) throws Exception {
        start(database);
        var sealer = sealer(steppe, "steppe-fibre");
        var sealed = sealer.document("sealed.pdf", bytes("a licence"));
        var unused = sealer.document("unused.pdf", bytes("a licence"));
        var drafted = sealer.document("drafted.pdf", bytes("a licence"));
        for (var document : List.of(sealed, unused, drafted)) {
            upload(steppe, document);
        }
        describe(drafted);
        var receipt = receive(steppe, naming(sealer, sealed.named()));
        assertThat(check(receipt).documents()).isEqualTo(1);
        assertThat(check(receipt).unchanged()).isTrue();
        assertThat(check(receipt).reread()).isNull();
        assertThatThrownBy(() -> enclosing.remove(steppe, tender.id(), sealed.id()))
                .isInstanceOf(DocumentUnknown.class);

        fill(aral, sealer);
        var uploaded = portal.get(Clock.class).instant();
        round(uploaded.plus(Enclosing.KEPT).minusSeconds(3_600));
        assertThat(files(sealed, unused, drafted)).containsExactly(true, true, true);
        assertThat(check(receipt).reread()).isNotNull();
        round(uploaded.plus(Enclosing.KEPT).plusSeconds(60));
        assertThatNoException().isThrownBy(() -> enclosing.permit(aral, tender.id()));
        assertThat(files(sealed, unused, drafted)).containsExactly(true, false, true);
        assertThatThrownBy(() -> enclosing.stored(steppe, tender.id(), unused.id()))
                .isInstanceOf(DocumentUnknown.class);

        var last = check(receipt).reread();
        spoil(sealed);
        assertThat(check(receipt).unchanged())
                .as("as long as it was: only reading it again tells")
                .isTrue();
        round(tender.closesAt().plusSeconds(1));
        assertThat(files(sealed, unused, drafted)).containsExactly(true, false, false);
        assertThat(check(receipt).unchanged()).isFalse();
        assertThat(check(receipt).damaged()).isAfter(last);
        Files.delete(file(sealed));
        assertThat(check(receipt).unchanged()).isFalse();
    }

    private void describe(Sealer.Document document) throws Exception {
        var entry = Json.read(Json.write(document.entry()), Enclosure.class);
        enclosing.describe(steppe, tender.id(), entry);
    }

    private ReceiptCheck check(Receipt receipt) {
        return portal.get(Receipts.class)
                .check(receipt.number(), receipt.code())
                .orElseThrow();
    }

    private void round(Instant at) {
        Clocks.travel(at);
        portal.get(FileKeeping.class).round();
    }

    private Path file(Sealer.Document document) {
        return Path.of(System.getProperty("app.files", ".data/files"), Long.toString(tender.id()), document.id());
    }

    private List<Boolean> files(Sealer.Document... documents) {
        return Arrays.stream(documents).map(this::file).map(Files::exists).toList();
    }

    private void spoil(Sealer.Document document) throws IOException {
        var bytes = Files.readAllBytes(file(document));
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(document), bytes);
    }

    private void fill(Caller caller, Sealer sealer) throws Exception {
        for (int i = 0; i < Enclosing.MOST_UNUSED; i++) {
            upload(caller, sealer.document("licence.pdf", bytes("a licence")));
        }
        assertThatThrownBy(() -> enclosing.permit(caller, tender.id())).isInstanceOf(TooManyDocuments.class);
    }

    private static String naming(Sealer sealer, Object... documents) throws Exception {
        return sealer.container(sealer.technical(), sealer.financial(), List.of(documents));
    }

    private void provesTheReceipt(Receipt receipt) {
        var receipts = portal.get(Receipts.class);
        var file = new String(receipts.file(steppe, receipt.number()), StandardCharsets.UTF_8);
        assertThat(receipts.check(file)).get().satisfies(found -> {
            assertThat(found.unchanged()).isTrue();
            assertThat(found.recorded()).isTrue();
            assertThat(found.revision()).isEqualTo(1);
        });
        var jws = (String) Json.readMap(file, Object.class).get("jws");
        var payload = new String(java.util.Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(payload).as("the signed receipt names nobody").doesNotContain(receipt.supplier(), receipt.nonce());
        assertThat(receipts.check(jws.substring(0, jws.length() - 6) + "AAAAAA"))
                .isEmpty();
        assertThat(receipts.check("{\"jws\":\"x.y.z\"}")).isEmpty();
        assertThat(receipts.check(receipt.number(), receipt.code())).isPresent();
        assertThat(receipts.check(receipt.number(), "00000-00000-00000")).isEmpty();
        assertThat(receipts.check("KZ-2026-02-00000000", receipt.code())).isEmpty();
    }
}
