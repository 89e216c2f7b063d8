package global.giga.bid;

import static global.giga.bid.OpeningWorld.KEEPER;
import static global.giga.bid.OpeningWorld.STAFF;
import static global.giga.seal.EnvelopeKind.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Portal;
import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.bid.OpeningMinutes.Event;
import global.giga.bid.OpeningMinutes.Incident;
import global.giga.document.PdfText;
import global.giga.kernel.Clocks;
import global.giga.kernel.Json;
import global.giga.sample.SampleWorld;
import global.giga.seal.Base64Url;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A database administrator edits rows before or during an opening: it goes on, and its minutes name what was done. */
class OpeningAttacksDbTest {
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
        portal = new Portal(database);
        world = story.world().at(portal);
        tender = world.tender.id();
        world.after(PASSED);
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    private void sql(String... commands) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    private String number(String bidder, int revision) throws SQLException {
        return text("select number from sealed_bid where organization_id = " + world.organization(bidder)
                + " and tender_id = " + tender + " and revision = " + revision);
    }

    private void openAll() {
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        assertThat(portal.get(Tenders.class).get(tender).statusAt(world.deadline.plus(PASSED)))
                .isEqualTo(TenderStatus.TECHNICAL_OPENED);
    }

    private List<Incident> incidents(Event event) {
        return portal
                .get(Watching.class)
                .minutes(portal.caller(STAFF), tender, TECHNICAL)
                .minutes()
                .incidents()
                .stream()
                .filter(incident -> incident.event() == event)
                .toList();
    }

    /** What the minutes name stands in the trail too, which is whole, and is what the auditor finds. */
    private void assertNamed(org.assertj.core.groups.Tuple... expected) {
        assertThat(incidents(Event.DISCREPANCY))
                .extracting(Incident::whom, Incident::reason)
                .containsExactlyInAnyOrder(expected);
        var staff = portal.caller(STAFF);
        assertThat(portal.get(AuditTrail.class).of(staff, tender))
                .filteredOn(entry -> entry.act().equals("opening.discrepancy"))
                .extracting(entry -> entry.fact("finding").orElseThrow())
                .containsExactlyInAnyOrderElementsOf(List.of(expected).stream()
                        .map(t -> (String) t.toList().get(1))
                        .toList());
        assertThat(portal.get(Integrity.class).check(staff, tender)).hasSize(expected.length);
        assertThat(portal.get(AuditTrail.class).verify(staff)).isEmpty();
    }

    @Test
    void namesNothingWhereNobodyTouchedAnything() {
        openAll();
        assertNamed();
        assertTrailNamed();
        assertThat(incidents(Event.UNREADABLE)).isEmpty();
    }

    @Test
    @DisplayName("R2.1 an edited deadline opens nothing earlier, nor does it tell holders' browsers so")
    void opensNothingBeforeThePublishedDeadline() throws SQLException {
        sql("update tender set closes_at = closes_at - interval '2' minute where id = " + tender);
        world.after(Duration.ofMinutes(-1));
        assertThatThrownBy(() -> world.holders.join(STAFF, tender, TECHNICAL)).isInstanceOf(TenderNotInState.class);
        assertThat(portal.get(Watching.class)
                        .status(portal.caller(SampleWorld.CHAIR), tender, TECHNICAL)
                        .deadline())
                .isEqualTo(world.deadline);
        world.after(PASSED);
        openAll();
        assertNamed(tuple("OPENING-1", "DEADLINE"));
    }

    @Test
    void namesADeletedBid() throws SQLException {
        var number = number("aral-online", 1);
        sql("delete from sealed_bid where number = '" + number + "'");
        openAll();
        assertNamed(tuple("aral-online, " + number, "MISSING"));
    }

    @Test
    void namesAnOldRevisionInsertedAgainAndOpensItNot() throws SQLException {
        world.after(Duration.ofSeconds(-30));
        OpeningWorld.bid(portal, "aral-online", world.tender);
        world.after(PASSED);
        sql("insert into sealed_bid (id, version, tender_id, organization_id, revision, number, received_at, sha256,"
                + " content) select -1, version, tender_id, organization_id, 3, 'AGAIN', received_at, sha256, content"
                + " from sealed_bid where number = '" + number("aral-online", 1) + "'");
        openAll();
        assertNamed(tuple("aral-online, AGAIN", "UNKNOWN"));
        assertThat(incidents(Event.UNREADABLE)).extracting(Incident::whom).containsExactly("aral-online");
    }

    @Test
    void namesEnvelopesSwappedBetweenSuppliersAndOpensNeither() throws SQLException {
        var aral = number("aral-online", 1);
        var steppe = number("steppe-fibre", 1);
        sql(
                "create table pair as select number, content, sha256 from sealed_bid",
                swap(aral, steppe),
                swap(steppe, aral),
                "drop table pair");
        openAll();
        assertThat(incidents(Event.UNREADABLE))
                .extracting(Incident::whom)
                .containsExactlyInAnyOrder("aral-online", "steppe-fibre");
        assertThat(incidents(Event.DISCREPANCY))
                .extracting(Incident::whom, Incident::reason)
                .contains(tuple("aral-online, " + steppe, "SUPPLIER"), tuple("steppe-fibre, " + aral, "SUPPLIER"));
    }

    private static String swap(String from, String to) {
        return "update sealed_bid set content = (select content from pair where number = '" + from
                + "'), sha256 = (select sha256 from pair where number = '" + from + "') where number = '" + to + "'";
    }

    @Test
    void namesWhatIsEditedWhileTheOpeningGoesOn() throws SQLException {
        world.holders.contribute(STAFF, tender, TECHNICAL);
        var number = number("aral-online", 1);
        sql("update sealed_bid set received_at = received_at - interval '1' hour where number = '" + number + "'");
        world.holders.open(tender, TECHNICAL, KEEPER);
        assertNamed(tuple("aral-online, " + number, "RECEIVED"));
    }

    /** The entries of the tender with the act, oldest first. */
    private List<String> entries(String act) {
        return portal.get(AuditTrail.class).of(portal.caller(STAFF), tender).stream()
                .filter(entry -> entry.act().equals(act))
                .map(entry -> String.valueOf(entry.number()))
                .toList();
    }

    private void assertTrailNamed(org.assertj.core.groups.Tuple... expected) {
        assertThat(incidents(Event.TRAIL))
                .extracting(Incident::whom, Incident::reason)
                .containsExactly(expected);
        assertThat(entries("opening.trail-fault")).hasSize(expected.length);
    }

    @Test
    void namesAnEntryOfTheTrailThatSomebodyEdited() throws SQLException {
        var sealed = entries("bid.sealed").get(1);
        sql(
                "drop trigger audit_entry_append_only",
                "update audit_entry set facts = replace(facts, 'SERVER', 'BROWSER') where number = " + sealed);
        openAll();
        assertTrailNamed(tuple("#" + sealed, "CHANGED"));
        assertThat(incidents(Event.DISCREPANCY)).isEmpty();
    }

    @Test
    void namesABidThatSomebodyRemovedTogetherWithItsEntry() throws SQLException {
        var number = number("aral-online", 1);
        var sealed = entries("bid.sealed").get(1);
        sql(
                "drop trigger audit_entry_append_only",
                "delete from audit_entry where number = " + sealed,
                "delete from sealed_bid where number = '" + number + "'");
        openAll();
        assertTrailNamed(tuple("#" + sealed, "REMOVED"));
        assertThat(incidents(Event.DISCREPANCY)).isEmpty();
    }

    @Test
    void namesAnEntryThatSomebodyEditsWhileTheOpeningGoesOn() throws SQLException {
        world.holders.contribute(STAFF, tender, TECHNICAL);
        var joined = entries("opening.joined").get(0);
        sql(
                "drop trigger audit_entry_append_only",
                "update audit_entry set account = account + 1 where number = " + joined);
        world.holders.open(tender, TECHNICAL, KEEPER);
        assertTrailNamed(tuple("#" + joined, "CHANGED"));
        var pdf = new ByteArrayOutputStream();
        portal.get(MinutesDocument.class)
                .write(tender, portal.get(Watching.class).minutes(portal.caller(STAFF), tender, TECHNICAL), "en", pdf);
        assertThat(new PdfText(pdf.toByteArray()).text())
                .contains("The audit trail itself is not whole", "Entry changed", "#" + joined);
    }

    @Test
    void namesAnEnvelopeWithABitFlippedInAnyOfItsParts() throws SQLException {
        int part = 2;
        for (var bidder : OpeningWorld.BIDDERS.subList(0, 2)) {
            int at = part++;
            world.tamper(database, bidder, json -> withTechnical(json, at));
        }
        world.tamper(database, OpeningWorld.BIDDERS.get(2), json -> withTechnical(json, 4));
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        assertThat(incidents(Event.UNREADABLE))
                .extracting(Incident::whom, Incident::reason)
                .containsExactlyInAnyOrder(
                        tuple("steppe-fibre", Reading.DAMAGED),
                        tuple("aral-online", Reading.DAMAGED),
                        tuple("qazaq-geo", Reading.DAMAGED));
    }

    private static String withTechnical(String json, int part) {
        var container = Json.readMap(json, Object.class);
        var parts = ((String) container.get("technical")).split("\\.", -1);
        parts[part] = flipped(parts[part]);
        container.put("technical", String.join(".", parts));
        return Json.write(container);
    }

    private static String flipped(String part) {
        try {
            var bytes = Base64Url.read(part);
            bytes[bytes.length / 2] ^= 1;
            return Base64Url.of(bytes);
        } catch (global.giga.seal.Damaged e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoWhoBeginAtOnceBeginOneOpening() throws Exception {
        world.after(PASSED);
        Committee.declare(portal, tender);
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(STAFF, KEEPER).stream()
                    .map(who -> pool.submit(() -> {
                        world.after(PASSED);
                        start.await();
                        world.holders.join(who, tender, TECHNICAL);
                        return null;
                    }))
                    .toList();
            for (var one : both) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(count("OpeningSession x")).isEqualTo(1);
        assertThat(count("OpeningMember x")).isEqualTo(2);
        openAll();
        assertThat(portal.get(AuditTrail.class).of(portal.caller(STAFF), tender))
                .extracting(AuditEntry::act)
                .filteredOn("opening.started"::equals)
                .hasSize(1);
    }

    private long count(String what) {
        return portal.get(EntityManager.class)
                .createQuery("select count(x) from " + what, Long.class)
                .getSingleResult();
    }
}
