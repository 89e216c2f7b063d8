package global.giga.bid;

import static global.giga.bid.OpeningWorld.JUDGE;
import static global.giga.bid.OpeningWorld.KEEPER;
import static global.giga.bid.OpeningWorld.STAFF;
import static global.giga.seal.EnvelopeKind.FINANCIAL;
import static global.giga.seal.EnvelopeKind.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.TravellingDatabase;
import global.giga.audit.AuditTrail;
import global.giga.bid.OpeningMinutes.Event;
import global.giga.bid.OpeningStatus.Phase;
import global.giga.evaluation.JudgingProgress;
import global.giga.evaluation.OpeningRun;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.Json;
import global.giga.sample.SampleWorld;
import global.giga.seal.Damaged;
import global.giga.seal.Jwe;
import global.giga.seal.Scalar;
import global.giga.seal.threshold.Partials;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Openings by key holders, on H2; the whole way on PostgreSQL too. */
class OpeningDbTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PASSED = Duration.ofMinutes(1);

    private final DataSource database = Databases.h2();
    private OpeningStory story;
    private Portal portal;
    private OpeningWorld world;
    private long tender;

    @BeforeEach
    void start() throws SQLException {
        story = OpeningStory.told();
        story.into(database);
        restart();
        tender = world.tender.id();
        world.after(PASSED);
    }

    private void restart() {
        if (portal != null) {
            portal.close();
        }
        portal = new Portal(database);
        world = story.world().at(portal);
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    private TenderStatus status() {
        return portal.get(Tenders.class).get(tender).statusAt(world.deadline.plus(PASSED));
    }

    private OpeningStatus watched() {
        return portal.get(Watching.class).status(portal.caller(SampleWorld.CHAIR), tender, TECHNICAL);
    }

    private List<Minutes.Line> minutes() {
        return portal.get(Opening.class).minutes(portal.caller(STAFF), tender).bids();
    }

    private void openAll() {
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
    }

    @Test
    @DisplayName("R2.1 fewer holders than the key needs open nothing")
    void opensNothingWithoutTheQuorum() {
        world.holders.open(tender, TECHNICAL, STAFF);
        assertThat(status()).isEqualTo(TenderStatus.CLOSED);
        assertThat(watched().phase()).isEqualTo(Phase.GATHERING);
        assertThat(count("Bid b")).isZero();
        assertThat(watched().people()).extracting(p -> p.finished()).containsExactly(true, false, false);

        world.holders.open(tender, TECHNICAL, KEEPER);
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        assertThat(watched().phase()).isEqualTo(Phase.OPENED);
        assertThat(minutes()).extracting(Minutes.Line::fate).hasSize(3).containsOnly(Minutes.Fate.OPENED);
        assertThat(count("Offer b")).isPositive();
    }

    @Test
    @DisplayName("R2.1 no opening one millisecond before the deadline, one at the deadline")
    void opensFromTheDeadlineOn() {
        world.after(Duration.ofMillis(-1));
        assertThatThrownBy(() -> world.holders.join(STAFF, tender, TECHNICAL)).isInstanceOf(TenderNotInState.class);
        assertThat(count("OpeningSession b")).isZero();
        world.after(Duration.ZERO);
        world.holders.join(STAFF, tender, TECHNICAL);
        world.after(Duration.ofMillis(1));
        openAll();
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
    }

    @Test
    @DisplayName("R2.1 two of those whose shares open do not judge bids")
    void wantsStaffThatDoesNotJudge() {
        world.holders.open(tender, TECHNICAL, STAFF, JUDGE);
        assertThat(status()).isEqualTo(TenderStatus.CLOSED);
        assertThat(watched().staffNeeded()).isEqualTo(2);
        assertThat(watched().staffHere()).isEqualTo(1);
        world.holders.open(tender, TECHNICAL, KEEPER);
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
    }

    @Test
    void refusesEverybodyElse() {
        for (var other : List.of(SampleWorld.CHAIR, SampleWorld.APPROVER)) {
            assertThatThrownBy(() -> world.holders.join(other, tender, TECHNICAL))
                    .isInstanceOf(Forbidden.class);
        }
        var supplier = portal.caller(SampleWorld.address("aral-online"));
        assertThatThrownBy(() -> portal.get(Watching.class).status(supplier, tender, TECHNICAL))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void refusesToOpenWhileTheClocksDisagree() {
        var clock = portal.get(TravellingDatabase.class);
        clock.late(Duration.ofSeconds(61));
        assertThatThrownBy(() -> world.holders.join(STAFF, tender, TECHNICAL)).isInstanceOf(ClockDisagrees.class);
        clock.late(Duration.ofSeconds(-61));
        assertThatThrownBy(() -> world.holders.join(STAFF, tender, TECHNICAL)).isInstanceOf(ClockDisagrees.class);
        clock.late(Duration.ofSeconds(60));
        world.holders.join(STAFF, tender, TECHNICAL);
    }

    @Test
    void countsTheSameShareOnce() {
        world.holders.contribute(STAFF, tender, TECHNICAL);
        var session = count("OpeningSession b");
        var partials = count("OpeningPartial b");
        var again = portal.get(EntityManager.class)
                .createQuery("select e from OpeningEnvelope e", OpeningEnvelope.class)
                .getResultStream()
                .map(e -> new Openings.Work(e.id(), e.ephemeral()))
                .toList();
        var made = world.holders.made(STAFF, tender, TECHNICAL, again);
        world.holders.send(STAFF, tender, TECHNICAL, Holders.batch(again, made));
        world.holders.open(tender, TECHNICAL, STAFF);
        assertThat(count("OpeningSession b")).isEqualTo(session).isEqualTo(1);
        assertThat(count("OpeningPartial b")).isEqualTo(partials).isEqualTo(3);
        assertThat(count("OpeningMember b")).isEqualTo(1);
        assertThat(status()).isEqualTo(TenderStatus.CLOSED);
    }

    @Test
    void refusesWhatWasMadeWithAnotherShareAndRecordsIt() throws Damaged {
        world.holders.join(STAFF, tender, TECHNICAL);
        var work = world.holders.work(STAFF, tender, TECHNICAL);
        var wrong = List.of(
                world.holders.made(KEEPER, tender, TECHNICAL, work),
                world.holders.made(STAFF, tender, FINANCIAL, work),
                Partials.make(Scalar.random(RANDOM), Holders.points(work), RANDOM));
        for (var made : wrong) {
            assertThatThrownBy(() -> world.holders.send(STAFF, tender, TECHNICAL, Holders.batch(work, made)))
                    .isInstanceOfSatisfying(
                            ShareRefused.class, r -> assertThat(r.arguments()).containsExactly(STAFF));
        }
        assertThat(count("OpeningPartial b")).isZero();
        openAll();
        assertThat(technical().minutes().incidents())
                .extracting(OpeningMinutes.Incident::event, OpeningMinutes.Incident::whom)
                .hasSize(3)
                .containsOnly(tuple(Event.SHARE_REFUSED, STAFF));
    }

    private SignedMinutes technical() {
        return portal.get(Watching.class).minutes(portal.caller(STAFF), tender, TECHNICAL);
    }

    @Test
    void refusesASwappedBatchAndEnvelopesThatAreNotOnTheList() {
        world.holders.join(STAFF, tender, TECHNICAL);
        var work = world.holders.work(STAFF, tender, TECHNICAL);
        var good = Holders.batch(work, world.holders.made(STAFF, tender, TECHNICAL, work));
        var turned = new ArrayList<>(good.envelopes());
        java.util.Collections.swap(turned, 0, 1);
        var swapped = new OpeningBatch(null, turned, good.points(), good.proof());
        assertThatThrownBy(() -> world.holders.send(STAFF, tender, TECHNICAL, swapped))
                .isInstanceOf(ShareRefused.class);
        var elsewhere = new OpeningBatch(null, List.of(-1L, -2L, -3L), good.points(), good.proof());
        assertThatThrownBy(() -> world.holders.send(STAFF, tender, TECHNICAL, elsewhere))
                .isInstanceOf(BatchInvalid.class);
        var foreign = new OpeningBatch(3, good.envelopes(), good.points(), good.proof());
        assertThatThrownBy(() -> world.holders.send(STAFF, tender, TECHNICAL, foreign))
                .isInstanceOf(NoShareHere.class);
    }

    @Test
    void goesOnWhereItWasKilledAndOpensNothingTwice() {
        world.holders.contribute(STAFF, tender, TECHNICAL);
        world.holders.contribute(KEEPER, tender, TECHNICAL);
        var unsealing = portal.get(Unsealing.class);
        var first = unsealing.next(tender, TECHNICAL, "killed").orElseThrow();
        unsealing.open(tender, TECHNICAL, "killed", first);
        assertThat(unsealing.next(tender, TECHNICAL, "other"))
                .as("another node")
                .isEmpty();
        assertThat(unsealing.complete(tender, TECHNICAL, "killed"))
                .as("two wait")
                .isFalse();
        assertThat(status()).isEqualTo(TenderStatus.CLOSED);
        assertThat(watched().read()).isEqualTo(1);
        assertThat(minutes()).extracting(Minutes.Line::fate).containsOnly(Minutes.Fate.SEALED);
        assertThat(portal.get(JudgingProgress.class).work(portal.caller(JUDGE))).isEmpty();

        restart();
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertThat(count("Bid b")).as("the other one still has the lease").isEqualTo(1);
        world.after(PASSED.plus(OpeningSession.LEASE));
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        assertThat(count("Bid b")).isEqualTo(3);
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertThat(count("Bid b")).isEqualTo(3);
        assertThat(portal.get(Unsealing.class).enabled()).isEmpty();
    }

    @Test
    void namesWhatWasChangedSinceItWasReceived() throws SQLException {
        world.damage(database, "steppe-fibre", "gone");
        restart();
        openAll();
        assertUnreadable("steppe-fibre", Reading.CHANGED);
    }

    @Test
    void namesADamagedEnvelope() throws SQLException {
        world.tamper(database, "steppe-fibre", json -> withTechnical(json, jwe -> flip(jwe)));
        restart();
        openAll();
        assertUnreadable("steppe-fibre", Reading.DAMAGED);
    }

    @Test
    void namesATruncatedEnvelope() throws SQLException {
        world.tamper(database, "steppe-fibre", json -> withTechnical(json, jwe -> jwe.substring(0, jwe.length() - 40)));
        restart();
        openAll();
        assertUnreadable("steppe-fibre", Reading.DAMAGED);
    }

    @Test
    void namesAnEnvelopeOfAnotherBidAndWorksOnNeitherCopy() throws SQLException {
        var other = technicalOf("aral-online");
        world.tamper(database, "steppe-fibre", json -> withTechnical(json, jwe -> other));
        restart();
        openAll();
        assertThat(minutes())
                .extracting(Minutes.Line::supplier, Minutes.Line::unreadable)
                .containsExactlyInAnyOrder(
                        tuple("steppe-fibre", Reading.DAMAGED),
                        tuple("aral-online", Reading.DAMAGED),
                        tuple("qazaq-geo", null));
    }

    private String technicalOf(String bidder) {
        return portal.get(Bids.class)
                .revisions(tender, world.organization(bidder))
                .get(0)
                .envelopes()
                .technical();
    }

    private static String withTechnical(String json, java.util.function.UnaryOperator<String> change) {
        var container = Json.readMap(json, Object.class);
        container.put("technical", change.apply((String) container.get("technical")));
        return Json.write(container);
    }

    private static String flip(String jwe) {
        var at = jwe.length() - 100;
        return jwe.substring(0, at) + (jwe.charAt(at) == 'A' ? 'B' : 'A') + jwe.substring(at + 1);
    }

    private void assertUnreadable(String bidder, String reason) {
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        for (var line : minutes()) {
            var changed = line.supplier().equals(bidder);
            assertThat(line.fate()).isEqualTo(changed ? Minutes.Fate.UNREADABLE : Minutes.Fate.OPENED);
            assertThat(line.unreadable()).isEqualTo(changed ? reason : null);
        }
        assertThat(technical().minutes().incidents())
                .filteredOn(incident -> incident.event() == Event.UNREADABLE)
                .extracting(OpeningMinutes.Incident::whom, OpeningMinutes.Incident::reason)
                .containsExactly(tuple(bidder, reason));
    }

    @Test
    void endsUnsuccessfulWithoutAReadableBid() throws SQLException {
        for (var bidder : OpeningWorld.BIDDERS) {
            world.damage(database, bidder, "gone");
        }
        restart();
        openAll();
        assertThat(status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
    }

    @Test
    @DisplayName("R2.2 those who were there sign the minutes, with their own keys only")
    void takesSignatures() {
        openAll();
        world.holders.sign(STAFF, tender, TECHNICAL);
        world.holders.sign(KEEPER, tender, TECHNICAL);
        assertThat(technical().signatures()).extracting(s -> s.name()).containsExactly(STAFF, KEEPER);
        var watching = portal.get(Watching.class);
        var stolen = technical().signatures().get(0).signature();
        assertThatThrownBy(() -> watching.sign(portal.caller(KEEPER), tender, TECHNICAL, stolen))
                .isInstanceOf(SignatureWrong.class);
        assertThatThrownBy(() -> watching.sign(portal.caller(KEEPER), tender, TECHNICAL, "none"))
                .isInstanceOf(SignatureWrong.class);
        assertThatThrownBy(() -> world.holders.sign(JUDGE, tender, TECHNICAL)).isInstanceOf(NoShareHere.class);
        assertThat(technical().minutes().bids()).extracting(b -> b.supplier()).hasSize(3);
        assertThat(technical().sha256()).isEqualTo(watched().minutes());
    }

    @Test
    @DisplayName("R2.4 only lots in which a bid passed are opened; the other envelopes stay closed for good")
    void opensPricesOfPassedLotsOnly() throws Damaged {
        openAndFreeze();
        assertThat(priced()).isZero();
        world.holders.open(tender, FINANCIAL, STAFF, KEEPER);
        assertThat(status()).isEqualTo(TenderStatus.FINANCIAL_OPENED);
        assertThat(priced()).isPositive();
        assertThat(pricedBidders()).doesNotContain("qazaq-geo");
        assertUnopenable("qazaq-geo");
        assertThat(portal.get(AuditTrail.class).verify(portal.caller(STAFF))).isEmpty();
    }

    private void openAndFreeze() {
        openAll();
        judgeAndFreeze();
    }

    private void judgeAndFreeze() {
        Committee.judgeAndFreeze(portal, tender, new BigDecimal("5"));
    }

    /** All that the portal ever got about other envelopes does not open one of them. */
    private void assertUnopenable(String bidder) throws Damaged {
        var closed = portal.get(Bids.class)
                .revisions(tender, world.organization(bidder))
                .get(0)
                .envelopes();
        var points = portal.get(EntityManager.class)
                .createQuery("select p from OpeningPartial p", OpeningPartial.class)
                .getResultList();
        assertThat(points).isNotEmpty();
        for (var jwe : closed.financial().values()) {
            var envelope = Jwe.parse(jwe);
            assertThat(count("OpeningEnvelope b where b.ephemeral = '"
                            + envelope.ephemeral().text() + "'"))
                    .isZero();
            for (var partial : points) {
                var key = portal.get(CommitteeKeys.class).of(tender, FINANCIAL);
                assertThatThrownBy(() -> key.open(envelope, Map.of(1, partial.point(), 2, partial.point())))
                        .isInstanceOf(Damaged.class);
            }
        }
    }

    private long priced() {
        return count("Offer b where b.nrc is not null");
    }

    private List<String> pricedBidders() {
        return portal.get(EntityManager.class)
                .createQuery(
                        "select distinct o.bid.organization.name from Offer o where o.nrc is not null", String.class)
                .getResultList();
    }

    private long count(String what) {
        return portal.get(EntityManager.class)
                .createQuery("select count(b) from " + what, Long.class)
                .getSingleResult();
    }

    @Test
    void keepsPricesAsideUntilAllAreOpen() {
        openAndFreeze();
        world.holders.contribute(STAFF, tender, FINANCIAL);
        world.holders.contribute(KEEPER, tender, FINANCIAL);
        var unsealing = portal.get(Unsealing.class);
        var first = unsealing.next(tender, FINANCIAL, "run").orElseThrow();
        unsealing.open(tender, FINANCIAL, "run", first);
        assertThat(priced()).isPositive();
        var results = portal.get(global.giga.evaluation.Results.class);
        var staff = portal.caller(STAFF);
        assertThat(results.freeOffers(staff, tender)).isEmpty();
        assertThat(results.byLot(staff, tender).values().stream().flatMap(List::stream))
                .allMatch(score -> score.price() == null);
    }

    @Test
    void opensNoPriceBeforeTheFreeze() {
        openAll();
        assertThatThrownBy(() -> world.holders.join(STAFF, tender, FINANCIAL)).isInstanceOf(TenderNotInState.class);
    }

    @Test
    void writesTheMinutesAsDocument() {
        openAll();
        world.holders.sign(STAFF, tender, TECHNICAL);
        var out = new java.io.ByteArrayOutputStream();
        portal.get(MinutesDocument.class).write(tender, technical(), "en", out);
        var text = withoutBreaks(new global.giga.document.PdfText(out.toByteArray()).text());
        assertThat(text).contains("Minutes of the opening", "aral-online", "OPENING-1");
    }

    /* A cell breaks its words at their hyphens as its width needs. */
    private static String withoutBreaks(String text) {
        return text.replaceAll("-\\s+", "-");
    }

    @Test
    void goesTheWholeWayOnPostgres() {
        Clocks.comeBack();
        portal.close();
        portal = new Portal(Databases.postgres());
        world = OpeningWorld.tell(portal);
        tender = world.tender.id();
        world.after(PASSED);
        assertThat(portal.get(TravellingDatabase.class).itself())
                .isCloseTo(java.time.Instant.now(), within(1, java.time.temporal.ChronoUnit.MINUTES));
        openAll();
        assertThat(minutes()).extracting(Minutes.Line::fate).containsOnly(Minutes.Fate.OPENED);
        world.holders.sign(KEEPER, tender, TECHNICAL);
        judgeAndFreeze();
        world.holders.open(tender, FINANCIAL, STAFF, KEEPER);
        assertThat(status()).isEqualTo(TenderStatus.FINANCIAL_OPENED);
    }
}
