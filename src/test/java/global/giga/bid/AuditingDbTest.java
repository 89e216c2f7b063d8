package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.audit.EntryFilter;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.Tender;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The story is told once for each database, because that takes a while. */
class AuditingDbTest {
    @Nested
    class OnH2 extends Looks {
        OnH2() {
            super(Sample.in(Databases.Kind.H2));
        }
    }

    @Nested
    class OnPostgres extends Looks {
        OnPostgres() {
            super(Sample.in(Databases.Kind.POSTGRESQL));
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Looks {
        private final DataSource database;
        private Portal portal;
        private Auditing auditing;
        private Caller observer;
        private Tender open;

        Looks(DataSource database) {
            this.database = database;
        }

        @BeforeAll
        void tellTheStory() {
            portal = new Portal(database);
            auditing = portal.get(Auditing.class);
            observer = portal.caller(SampleWorld.OBSERVER);
            open = Sample.open(portal);
            var supplier = portal.caller(SampleWorld.address("aral-online"));
            var offers = SampleFiles.bidders().stream()
                    .filter(b -> b.id().equals("aral-online"))
                    .map(SampleFiles::offers)
                    .findFirst()
                    .orElseThrow();
            portal.get(Drafting.class).draft(supplier, open.id());
            portal.get(Drafting.class).importOffers(supplier, open.id(), offers);
            portal.get(Bidding.class).submit(supplier, open.id());
        }

        @AfterEach
        void comeBack() {
            Clocks.comeBack();
        }

        @AfterAll
        void stop() {
            portal.close();
        }

        private List<String> acts(EntryFilter filter) {
            return auditing.page(observer, filter, 0, 1_000).stream()
                    .map(line -> line.entry().act())
                    .toList();
        }

        private static EntryFilter filter(
                String act, Long tender, Long account, String from, String until, String text) {
            return EntryFilter.days(act, tender, account, from, until, text);
        }

        @Test
        @DisplayName("R4.4 entries about bids do not exist for anybody before the deadline")
        void hidesBidsWhileTheirTenderTakesThem() {
            var bids = filter("bid.", open.id(), null, null, null, null);
            assertThat(acts(bids)).isEmpty();
            assertThat(auditing.count(observer, bids)).isZero();
            assertThat(auditing.after(observer, 0, bids, 100)).isEmpty();
            assertThat(portal.get(AuditTrail.class).verify(observer)).isEmpty();
            Clocks.travel(open.closesAt());
            assertThat(acts(bids)).containsExactly("bid.sealed");
            assertThat(auditing.count(observer, bids)).isEqualTo(1);
        }

        @Test
        void findsByActTenderPersonDayAndText() {
            assertThat(acts(filter("tender.", null, null, null, null, null)))
                    .containsExactly("tender.published", "tender.drafted", "tender.published", "tender.drafted");
            assertThat(acts(filter(null, open.id(), null, null, null, null)))
                    .startsWith("tender.published")
                    .endsWith("tender.drafted");
            var staff = auditing.account(observer, " " + SampleWorld.STAFF.toUpperCase(java.util.Locale.ROOT));
            assertThat(acts(filter("tender.drafted", null, staff, null, null, null)))
                    .hasSize(2);
            assertThat(acts(filter(null, null, auditing.account(observer, "nobody@nowhere.example"), null, null, null)))
                    .isEmpty();
            assertThat(acts(filter(null, null, null, null, null, "kz-2026-02"))).containsExactly("tender.drafted");
            assertThat(acts(filter("tender_drafted", null, null, null, null, null)))
                    .as("no wildcard")
                    .isEmpty();
            var day = open.createdAt().toString().substring(0, 10);
            assertThat(acts(filter("tender.drafted", null, null, day, day, "KZ-2026-02")))
                    .hasSize(1);
            assertThat(acts(filter("tender.drafted", null, null, "2999-01-01", "no day", null)))
                    .isEmpty();
        }

        @Test
        void pagesForthAndBack() {
            var all = acts(EntryFilter.ALL);
            assertThat(auditing.count(observer, EntryFilter.ALL)).isEqualTo(all.size());
            assertThat(auditing.page(observer, EntryFilter.ALL, 2, 3)).hasSize(3);
            var first = auditing.after(observer, 0, EntryFilter.ALL, 2);
            assertThat(first).extracting(AuditEntry::number).containsExactly(1L, 2L);
            assertThat(auditing.after(observer, 2, EntryFilter.ALL, 2))
                    .extracting(AuditEntry::number)
                    .containsExactly(3L, 4L);
        }

        @Test
        void isForAuditorsAndAdministrators() {
            var staff = portal.caller(SampleWorld.STAFF);
            assertThatThrownBy(() -> auditing.page(staff, EntryFilter.ALL, 0, 1))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> auditing.after(Caller.ANONYMOUS, 0, EntryFilter.ALL, 1))
                    .isInstanceOf(Forbidden.class);
            assertThat(auditing.page(portal.caller(SampleWorld.ADMIN), EntryFilter.ALL, 0, 1))
                    .hasSize(1);
        }
    }
}
