package global.giga.bid;

import static global.giga.bid.OpeningWorld.KEEPER;
import static global.giga.bid.OpeningWorld.STAFF;
import static global.giga.seal.EnvelopeKind.FINANCIAL;
import static global.giga.seal.EnvelopeKind.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sureness;
import global.giga.audit.AuditTrail;
import global.giga.bid.OpeningMinutes.LotSum;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.EvaluationReport;
import global.giga.evaluation.Results;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.kernel.Clocks;
import global.giga.kernel.Json;
import global.giga.sample.SampleWorld;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.key.KeyCeremonies;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tender in one envelope, from sealed bids to the evaluated result: one opening, technical parts and prices together. */
class OneEnvelopeDbTest {
    private static final Duration PASSED = Duration.ofMinutes(1);

    private final DataSource database = Databases.h2();
    private Portal portal;
    private OpeningWorld world;
    private long tender;

    @BeforeEach
    void start() {
        portal = new Portal(database);
        var deadline = portal.get(Clock.class)
                .instant()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofMinutes(2));
        OpeningWorld.people(portal);
        var published = OpeningWorld.publishInOne(portal, "ONE-1", deadline);
        OpeningWorld.BIDDERS.forEach(bidder -> OpeningWorld.bid(portal, bidder, published));
        world = new OpeningWorld(portal, published, deadline);
        tender = published.id();
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    private Tender stored() {
        return portal.get(Tenders.class).get(tender);
    }

    private TenderStatus status() {
        return stored().statusAt(world.deadline.plus(PASSED));
    }

    private void open() {
        world.after(PASSED);
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
    }

    private OpeningMinutes minutes() {
        return portal.get(Watching.class)
                .minutes(portal.caller(STAFF), tender, TECHNICAL)
                .minutes();
    }

    private void judge() {
        Committee.judge(portal, tender, new BigDecimal("5"));
    }

    private void freeze() {
        portal.get(Evaluating.class).freeze(portal.caller(SampleWorld.CHAIR), tender);
    }

    private List<Offer> offers() {
        return portal.get(Bids.class).openedOffers(tender);
    }

    @Test
    @DisplayName("R2.1 one opening opens technical parts and prices of every bid")
    void opensEverythingTogether() {
        open();
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        assertThat(offers()).isNotEmpty().allMatch(Offer::priced);
        assertThat(offers())
                .extracting(o -> o.bid().organization().name())
                .contains("steppe-fibre", "aral-online", "qazaq-geo");
        var envelopes = portal.get(Tenders.class).lotCodes(tender).size() + 1;
        var watched = portal.get(Watching.class).status(portal.caller(STAFF), tender, TECHNICAL);
        assertThat(watched.read()).isEqualTo(watched.envelopes()).isEqualTo(3 * envelopes);
        assertThat(watched.bids()).extracting(line -> line.envelopes()).containsOnly(envelopes);
    }

    @Test
    @DisplayName("R2.2 the minutes have the prices that were read out, as they were sealed")
    void putsThePricesIntoTheMinutes() throws IOException {
        open();
        var line = minutes().bids().get(0);
        assertThat(line.prices().lots()).extracting(LotSum::lot).containsExactlyElementsOf(line.lots());
        var lot = line.prices().lots().get(0);
        var sealed = offers().stream()
                .filter(o -> o.bid().organization().name().equals(line.supplier()))
                .filter(o -> o.item().lot().code().equals(lot.lot()))
                .toList();
        var nrc = sealed.stream().map(o -> o.values().nrc()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var mrc = sealed.stream().map(o -> o.values().mrc()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(lot.schools()).isEqualTo(sealed.size());
        assertThat(lot.nrc()).isEqualByComparingTo(nrc);
        assertThat(lot.mrc()).isEqualByComparingTo(mrc);
        var months = BigDecimal.valueOf(stored().terms().contractMonths());
        assertThat(lot.total()).isEqualByComparingTo(nrc.add(mrc.multiply(months)));
        assertThat(line.prices().currency()).isEqualTo(sealed.get(0).bid().currency());

        var out = new ByteArrayOutputStream();
        var signed = portal.get(Watching.class).minutes(portal.caller(STAFF), tender, TECHNICAL);
        portal.get(MinutesDocument.class).write(tender, signed, "en", out);
        assertThat(text(out))
                .contains("Minutes of the opening of the bids", "Prices read out", lot.lot())
                .doesNotContain("technical envelopes");
    }

    private static String text(ByteArrayOutputStream out) throws IOException {
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String report() throws IOException {
        var out = new ByteArrayOutputStream();
        portal.get(EvaluationReport.class)
                .of(portal.caller(SampleWorld.CHAIR), tender, "en")
                .write(out);
        return text(out);
    }

    @Test
    @DisplayName("R3.3 while technical scores are given, no result and no price is shown")
    void showsNoPriceWhileScoring() {
        open();
        assertThatThrownBy(() -> portal.get(Results.class).byLot(portal.caller(SampleWorld.CHAIR), tender))
                .isInstanceOf(TenderNotInState.class);
        assertThat(stored().pricesOpen()).isFalse();
    }

    @Test
    @DisplayName(
            "R3.3 whoever scores reads the minutes without prices until the freeze, whoever does not reads them whole")
    void withholdsPricesFromThoseWhoScore() throws IOException {
        open();
        for (var email : List.of(SampleWorld.CHAIR, OpeningWorld.JUDGE)) {
            var judge = portal.caller(email);
            var seen = portal.get(Watching.class).minutes(judge, tender, TECHNICAL);
            assertThat(seen.withheld()).isTrue();
            assertThat(seen.minutes().bids()).isNotEmpty().allMatch(bid -> bid.prices() == null);
            assertThat(seen.canonical()).isEmpty();
            assertThatThrownBy(seen::json).isInstanceOf(PricesWithheld.class);
            var out = new ByteArrayOutputStream();
            portal.get(MinutesDocument.class).write(tender, seen, "en", out);
            assertThat(text(out)).contains("left out of this copy").doesNotContain("One-time charges");
        }
        assertThat(minutes().bids()).anyMatch(bid -> bid.prices() != null);
        judge();
        freeze();
        var whole = portal.get(Watching.class).minutes(portal.caller(OpeningWorld.JUDGE), tender, TECHNICAL);
        assertThat(whole.withheld()).isFalse();
        assertThat(whole.json()).contains("\"prices\"");
    }

    @Test
    @DisplayName("R3.1 who has interests left to declare, or a conflict, reads the minutes without prices for good")
    void withholdsPricesFromThoseWhoAreNotClear() throws SQLException {
        open();
        assertThat(withheld()).isFalse();
        execute("update interest set in_conflict = true, reason = 'Kinship.' where account_id = "
                + portal.caller(STAFF).account());
        assertThat(withheld()).as("a conflict").isTrue();
        execute("delete from interest where account_id = "
                + portal.caller(STAFF).account());
        assertThat(withheld()).as("nothing declared").isTrue();
        assertThat(minutes().bids()).isNotEmpty().allMatch(bid -> bid.prices() == null);
    }

    private boolean withheld() {
        return portal.get(Watching.class)
                .minutes(portal.caller(STAFF), tender, TECHNICAL)
                .withheld();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    @DisplayName("R2.4 the freeze ranks at once, without a second opening")
    void ranksAtTheFreeze() throws IOException {
        open();
        judge();
        freeze();
        assertThat(status()).isEqualTo(TenderStatus.FINANCIAL_OPENED);
        var chair = portal.caller(SampleWorld.CHAIR);
        var results = portal.get(Results.class).byLot(chair, tender).values().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(results).extracting(s -> s.status()).doesNotContain(BidStatus.UNPRICED);
        assertThat(results.stream().filter(s -> s.rank() != null).toList())
                .isNotEmpty()
                .allMatch(s -> s.price().signum() > 0 && s.total() != null);
        assertThat(results.stream().filter(s -> !s.status().passed()).toList()).allMatch(s -> s.rank() == null);
        assertThatThrownBy(() -> world.holders.join(STAFF, tender, FINANCIAL)).isInstanceOf(TenderNotInState.class);
        assertThat(report())
                .contains("technical parts and prices together", "not compared")
                .doesNotContain("financial envelopes", "Financial envelopes");

        Sureness.explain(portal, tender);
        portal.get(Evaluating.class).conclude(chair, tender);
        assertThat(status()).isEqualTo(TenderStatus.EVALUATED);
        assertThat(portal.get(AuditTrail.class).verify(portal.caller(STAFF))).isEmpty();
    }

    @Test
    void knowsOfNoOpeningOfPrices() {
        open();
        judge();
        freeze();
        assertThat(portal.get(Watching.class).openings(portal.caller(STAFF)))
                .filteredOn(known -> known.line().tender().id() == tender)
                .extracting(Watching.Known::kind, Watching.Known::over)
                .containsExactly(tuple(TECHNICAL, true));
        assertThat(portal.get(Opening.class)
                        .minutes(portal.caller(STAFF), tender)
                        .financialOpenedAt())
                .isNull();
    }

    @Test
    void needsNoSharesDealtAnewOnceAllIsOpen() {
        open();
        assertThatThrownBy(() -> portal.get(KeyCeremonies.class).reshare(portal.caller(STAFF), tender, 2, false))
                .isInstanceOf(TenderNotInState.class);
    }

    @Test
    void aDamagedTechnicalPartTakesItsPricesWithItAndWithoutABidThatPassesTheTenderEnds() throws SQLException {
        world.tamper(database, "steppe-fibre", json -> {
            var container = Json.readMap(json, Object.class);
            var technical = (String) container.get("technical");
            container.put("technical", technical.substring(0, technical.length() - 40));
            return Json.write(container);
        });
        open();
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        assertThat(portal.get(EntityManager.class)
                        .createQuery("select e from OpeningEnvelope e", OpeningEnvelope.class)
                        .getResultStream()
                        .filter(e -> Reading.DAMAGED.equals(e.problem()))
                        .map(OpeningEnvelope::sealed)
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(offers())
                .extracting(o -> o.bid().organization().name())
                .contains("aral-online", "qazaq-geo")
                .doesNotContain("steppe-fibre");
        assertThat(minutes().bids())
                .filteredOn(bid -> bid.supplier().equals("steppe-fibre"))
                .allMatch(bid -> bid.prices() == null && bid.opened().isEmpty());
        judge();
        freeze();
        assertThat(status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
    }
}
