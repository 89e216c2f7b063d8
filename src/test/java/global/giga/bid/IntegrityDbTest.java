package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.audit.AuditTrail;
import global.giga.bid.Discrepancy.Kind;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A database administrator edits tenders and sealed bids by hand; each edit is found and named. */
class IntegrityDbTest {
    @Nested
    class OnH2 extends Attacks {
        OnH2() {
            super(Sample.in(Databases.Kind.H2));
        }
    }

    @Nested
    class OnPostgres extends Attacks {
        OnPostgres() {
            super(Sample.in(Databases.Kind.POSTGRESQL));
        }
    }

    /** Each attack undoes itself, because it takes a while to tell the story of the sample world. */
    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Attacks {
        private final DataSource database;
        private Portal portal;
        private Caller auditor;
        private long tender;
        private String aral;
        private String steppe;

        Attacks(DataSource database) {
            this.database = database;
        }

        @BeforeAll
        void tellTheStory() {
            portal = new Portal(database);
            auditor = portal.caller(SampleWorld.OBSERVER);
            tender = Sample.open(portal).id();
            sealTwice("aral-online");
            sealTwice("steppe-fibre");
            aral = "organization_id = (select id from organization where name = 'Aral Online LLP') and tender_id = "
                    + tender;
            steppe = "organization_id = (select id from organization where name = 'Steppe Fibre LLP') and tender_id = "
                    + tender;
        }

        private void sealTwice(String bidder) {
            var caller = portal.caller(SampleWorld.address(bidder));
            var offers = SampleFiles.bidders().stream()
                    .filter(b -> b.id().equals(bidder))
                    .map(SampleFiles::offers)
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < 2; i++) {
                portal.get(Drafting.class).draft(caller, tender);
                portal.get(Drafting.class).importOffers(caller, tender, offers);
                portal.get(Bidding.class).submit(caller, tender);
            }
        }

        @AfterAll
        void stop() {
            Clocks.comeBack();
            portal.close();
        }

        private List<Discrepancy> check() {
            return portal.get(Integrity.class).checkAll(auditor);
        }

        private void sql(String... commands) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                for (var command : commands) {
                    statement.execute(command);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private String number(String supplier, int revision) {
            return text("select number from sealed_bid where " + supplier + " and revision = " + revision);
        }

        private String text(String query) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Keeps the table, attacks, looks, and puts everything back. */
        private List<Discrepancy> attacked(String table, String... attack) {
            sql("create table kept as select * from " + table);
            try {
                sql(attack);
                return check();
            } finally {
                sql("delete from " + table, "insert into " + table + " select * from kept", "drop table kept");
                assertThat(check()).isEmpty();
            }
        }

        private Discrepancy is(Kind kind, String receipt) {
            return new Discrepancy(kind, tender, receipt, null);
        }

        /** Without the number of the entry, which depends on the story. */
        private static List<Discrepancy> told(List<Discrepancy> found) {
            return found.stream()
                    .map(d -> new Discrepancy(d.kind(), d.tender(), d.receipt(), null))
                    .toList();
        }

        @Test
        void findsNothingWhereNobodyTouchedAnything() {
            assertThat(check()).isEmpty();
            assertThat(portal.get(AuditTrail.class).verify(auditor)).isEmpty();
        }

        @Test
        void namesEnvelopesSwappedBetweenSuppliers() {
            var first = number(aral, 2);
            var second = number(steppe, 2);
            var swapped = attacked(
                    "sealed_bid",
                    "create table pair as select * from sealed_bid where revision = 2 and tender_id = " + tender,
                    "update sealed_bid set content = (select content from pair where number = '" + second
                            + "') where number = '" + first + "'",
                    "update sealed_bid set content = (select content from pair where number = '" + first
                            + "') where number = '" + second + "'",
                    "drop table pair");
            assertThat(told(swapped)).containsExactlyInAnyOrder(is(Kind.CONTENT, first), is(Kind.CONTENT, second));
        }

        @Test
        void namesWholeBidsSwappedBetweenSuppliers() {
            var first = number(aral, 2);
            var second = number(steppe, 2);
            var ours = text("select organization_id from sealed_bid where number = '" + first + "'");
            var theirs = text("select organization_id from sealed_bid where number = '" + second + "'");
            var swapped = attacked(
                    "sealed_bid",
                    "update sealed_bid set revision = 99 where number = '" + first + "'",
                    "update sealed_bid set organization_id = " + ours + " where number = '" + second + "'",
                    "update sealed_bid set organization_id = " + theirs + ", revision = 2 where number = '" + first
                            + "'");
            assertThat(told(swapped)).containsExactlyInAnyOrder(is(Kind.SUPPLIER, first), is(Kind.SUPPLIER, second));
        }

        @Test
        void namesADeletedBid() {
            var number = number(aral, 2);
            var deleted = attacked("sealed_bid", "delete from sealed_bid where number = '" + number + "'");
            assertThat(told(deleted)).containsExactly(is(Kind.MISSING, number));
            assertThat(deleted.get(0).entry()).isPositive();
        }

        @Test
        void namesAnOldRevisionInsertedAgain() {
            var again = attacked(
                    "sealed_bid",
                    "insert into sealed_bid (id, version, tender_id, organization_id, revision, number, received_at,"
                            + " sha256, content) select -1, version, tender_id, organization_id, 3, 'AGAIN', received_at,"
                            + " sha256, content from sealed_bid where " + aral + " and revision = 1");
            assertThat(told(again)).containsExactly(is(Kind.UNKNOWN, "AGAIN"));
        }

        @Test
        void namesAnOldRevisionInThePlaceOfTheLast() {
            var first = number(aral, 1);
            var second = number(aral, 2);
            var replaced = attacked(
                    "sealed_bid",
                    "delete from sealed_bid where number = '" + second + "'",
                    "update sealed_bid set revision = 2 where number = '" + first + "'");
            assertThat(told(replaced)).containsExactly(is(Kind.REVISION, first), is(Kind.MISSING, second));
        }

        @Test
        void namesAnotherTimeOfReceipt() {
            var number = number(aral, 2);
            var moved = attacked(
                    "sealed_bid",
                    "update sealed_bid set received_at = received_at - interval '1' minute where number = '" + number
                            + "'");
            assertThat(told(moved)).containsExactly(is(Kind.RECEIVED, number));
        }

        @Test
        void namesAWithdrawalThatNobodyMade() {
            var number = number(aral, 2);
            var withdrawn = attacked(
                    "sealed_bid", "update sealed_bid set withdrawn_at = received_at where number = '" + number + "'");
            assertThat(told(withdrawn)).containsExactly(is(Kind.WITHDRAWAL, number));
        }

        @Test
        void namesAnEditedDeadline() {
            var before = text("select closes_at from tender where id = " + tender);
            try {
                sql("update tender set closes_at = closes_at + interval '1' minute where id = " + tender);
                assertThat(told(check())).containsExactly(is(Kind.DEADLINE, null));
            } finally {
                sql("update tender set closes_at = '" + before + "' where id = " + tender);
            }
        }

        @Test
        void namesEditedTermsAndSchools() {
            try {
                sql("update item set pupils = pupils + 1 where id = (select min(i.id) from item i join lot l"
                        + " on l.id = i.lot_id where l.tender_id = " + tender + ")");
                assertThat(told(check())).containsExactly(is(Kind.TERMS, null));
            } finally {
                sql("update item set pupils = pupils - 1 where id = (select min(i.id) from item i join lot l"
                        + " on l.id = i.lot_id where l.tender_id = " + tender + ")");
            }
            assertThat(check()).isEmpty();
        }
    }
}
