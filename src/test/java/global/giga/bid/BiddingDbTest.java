package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.audit.AuditTrail;
import global.giga.document.FileRefused;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Technology;
import global.giga.party.Accounts;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.BiddingClosed;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class BiddingDbTest {
    private static final String MARKER = "marker4711";

    @Parameter
    Databases.Kind kind;

    private DataSource database;
    private Portal portal;
    private Drafting drafting;
    private Bidding bidding;
    private Tender tender;
    private Caller steppe;
    private Caller aral;

    @BeforeEach
    void start() {
        database = Sample.in(kind);
        portal = new Portal(database);
        drafting = portal.get(Drafting.class);
        bidding = portal.get(Bidding.class);
        tender = Sample.open(portal);
        steppe = caller("steppe-fibre@bidder.example");
        aral = caller("aral-online@bidder.example");
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    private Caller caller(String email) {
        return portal.get(Accounts.class).byEmail(email).orElseThrow().caller();
    }

    private static byte[] offers(String bidder) {
        return SampleFiles.bidders().stream()
                .filter(b -> b.id().equals(bidder))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
    }

    private OwnDraft prepare(Caller caller, String bidder) {
        drafting.draft(caller, tender.id());
        drafting.importOffers(caller, tender.id(), offers(bidder));
        return drafting.draft(caller, tender.id());
    }

    private List<OfferLine> lines(Caller caller) {
        return drafting.lines(caller, tender.id(), OfferFilter.ALL, 0, 200);
    }

    private static OfferValues remark(OfferValues v, String remarks) {
        return new OfferValues(
                v.technology(),
                v.download(),
                v.upload(),
                v.latency(),
                v.availability(),
                v.unlimited(),
                v.dataCap(),
                v.nrc(),
                v.mrc(),
                v.deliveryWeeks(),
                v.hubRadius(),
                v.powerIncluded(),
                v.backup(),
                remarks,
                v.statedTotal());
    }

    @Test
    @DisplayName("R1.5 a bid one millisecond before the deadline is in time")
    void receivesABidJustBeforeTheDeadline() {
        prepare(steppe, "steppe-fibre");
        Clocks.travel(tender.closesAt().minusMillis(1));
        var receipt = bidding.submit(steppe, tender.id());
        assertThat(receipt.receivedAt()).isEqualTo(tender.closesAt().minusMillis(1));
        assertThat(receipt.revision()).isEqualTo(1);
    }

    @Test
    @DisplayName("R1.5 a bid at the deadline or after it is late, and the attempt is recorded")
    void refusesAndRecordsALateBid() {
        prepare(steppe, "steppe-fibre");
        for (var late : List.of(tender.closesAt(), tender.closesAt().plusMillis(1))) {
            Clocks.travel(late);
            assertThatThrownBy(() -> bidding.submit(steppe, tender.id())).isInstanceOf(BiddingClosed.class);
        }
        assertThat(portal.get(AuditTrail.class).of(caller(SampleWorld.STAFF), tender.id()))
                .filteredOn(entry -> entry.act().equals("bid.late"))
                .allSatisfy(entry -> assertThat(entry.account()).isEqualTo(steppe.account()))
                .extracting(entry -> entry.recordedAt())
                .containsExactly(tender.closesAt(), tender.closesAt().plusMillis(1));
        assertThat(lines(steppe)).as("the draft is still there").hasSizeGreaterThan(100);
    }

    private void edit(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update tender set closes_at = closes_at " + change + " where id = " + tender.id());
        }
    }

    @Test
    @DisplayName("R1.5 a deadline that somebody edited to later takes no late bid, nor lets one be taken back")
    void refusesALateBidThoughTheDeadlineWasEdited() throws SQLException {
        prepare(aral, "aral-online");
        bidding.submit(aral, tender.id());
        prepare(steppe, "steppe-fibre");
        var sealed = container(steppe);
        edit("+ interval '1' day");
        for (var late : List.of(tender.closesAt(), tender.closesAt().plusMillis(1))) {
            Clocks.travel(late);
            assertThatThrownBy(() -> bidding.submit(steppe, tender.id()))
                    .isInstanceOfSatisfying(BiddingClosed.class, closed -> assertThat(closed.arguments())
                            .isEqualTo(List.of(tender.closesAt())));
            assertThatThrownBy(() -> bidding.receive(steppe, tender.id(), sealed, null))
                    .isInstanceOf(BiddingClosed.class);
            assertThatThrownBy(() -> bidding.withdraw(aral, tender.id())).isInstanceOf(BiddingClosed.class);
        }
        assertThat(portal.get(AuditTrail.class).of(caller(SampleWorld.STAFF), tender.id()))
                .filteredOn(entry -> entry.act().equals("bid.late"))
                .hasSize(4);
        Clocks.travel(tender.closesAt().minusMillis(1));
        bidding.withdraw(aral, tender.id());
        assertThat(bidding.receive(steppe, tender.id(), sealed, null).receivedAt())
                .isEqualTo(tender.closesAt().minusMillis(1));
    }

    @Test
    @DisplayName("R1.5 a deadline that somebody edited to earlier keeps nobody out")
    void receivesABidUntilThePublishedDeadlineThoughItWasEdited() throws SQLException {
        prepare(steppe, "steppe-fibre");
        var sealed = container(steppe);
        edit("- interval '1' day");
        Clocks.travel(tender.closesAt().minusMillis(1));
        assertThat(bidding.receive(steppe, tender.id(), sealed, null).revision())
                .isEqualTo(1);
        Clocks.travel(tender.closesAt());
        assertThatThrownBy(() -> bidding.receive(steppe, tender.id(), sealed, null))
                .isInstanceOf(BiddingClosed.class);
    }

    private byte[] container(Caller caller) {
        return bidding.kit(caller, tender.id()).close().json().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void changesNothingAtOrAfterTheDeadline() {
        prepare(steppe, "steppe-fibre");
        bidding.submit(steppe, tender.id());
        var draft = prepare(steppe, "steppe-fibre");
        var line = lines(steppe).get(0);
        Clocks.travel(tender.closesAt());
        assertThatThrownBy(() -> drafting.fill(steppe, tender.id(), line.offer(), line.version(), OfferValues.EMPTY))
                .isInstanceOf(BiddingClosed.class);
        assertThatThrownBy(() -> drafting.importOffers(steppe, tender.id(), offers("aral-online")))
                .isInstanceOf(BiddingClosed.class);
        assertThatThrownBy(() -> drafting.describe(steppe, tender.id(), draft.version(), "USD", true, Map.of()))
                .isInstanceOf(BiddingClosed.class);
        assertThatThrownBy(() -> bidding.withdraw(steppe, tender.id())).isInstanceOf(BiddingClosed.class);
        assertThatThrownBy(() -> drafting.draft(aral, tender.id())).isInstanceOf(BiddingClosed.class);
    }

    @Test
    void replacesAndWithdrawsWhileBidsAreTaken() {
        var desk = portal.get(SupplierDesk.class);
        prepare(steppe, "steppe-fibre");
        var first = bidding.submit(steppe, tender.id());
        prepare(steppe, "steppe-fibre");
        var second = bidding.submit(steppe, tender.id());

        assertThat(second.revision()).isEqualTo(2);
        assertThat(desk.bid(steppe, first.number()).fate()).isEqualTo(BidState.REPLACED);
        assertThat(desk.bid(steppe, second.number()).fate()).isEqualTo(BidState.SEALED);

        bidding.withdraw(steppe, tender.id());
        assertThat(desk.bid(steppe, second.number()).fate()).isEqualTo(BidState.WITHDRAWN);
        assertThat(desk.bid(steppe, first.number()).fate())
                .as("withdrawing does not bring the earlier one back")
                .isEqualTo(BidState.REPLACED);
        assertThatThrownBy(() -> bidding.withdraw(steppe, tender.id())).isInstanceOf(NothingToWithdraw.class);

        prepare(steppe, "steppe-fibre");
        assertThat(bidding.submit(steppe, tender.id()).revision()).isEqualTo(3);
    }

    @Test
    void showsNothingOfAnotherSupplier() {
        prepare(steppe, "steppe-fibre");
        var line = lines(steppe).get(0);
        drafting.draft(aral, tender.id());

        assertThatThrownBy(() -> drafting.fill(aral, tender.id(), line.offer(), line.version(), line.values()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafting.line(aral, tender.id(), line.offer())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafting.clear(aral, tender.id(), line.offer()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafting.addAlternative(aral, tender.id(), line.offer()))
                .isInstanceOf(NotFound.class);

        var number = bidding.submit(steppe, tender.id()).number();
        assertThatThrownBy(() -> bidding.sealed(aral, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.get(SupplierDesk.class).bid(aral, number))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafting.lines(steppe, tender.id(), OfferFilter.ALL, 0, 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leavesOnlyCiphertextInEveryTable() throws SQLException {
        var draft = prepare(steppe, "steppe-fibre");
        var line = lines(steppe).get(0);
        drafting.fill(steppe, tender.id(), line.offer(), line.version(), remark(line.values(), MARKER));
        drafting.describe(steppe, tender.id(), draft.version(), "KZT", false, Map.of("experience", MARKER));
        assertThat(tablesWith(MARKER)).isEmpty();

        bidding.submit(steppe, tender.id());
        assertThat(tablesWith(MARKER)).isEmpty();

        Clocks.travel(tender.closesAt());
        Holders.open(portal, tender.id(), EnvelopeKind.TECHNICAL);
        assertThat(tablesWith(MARKER)).containsExactlyInAnyOrder("BID", "OFFER");
    }

    private List<String> tablesWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                var name = table.toUpperCase(Locale.ROOT);
                try (var rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            var value = rows.getString(i);
                            if (value != null && value.contains(text) && !found.contains(name)) {
                                found.add(name);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void namesAChangedBidAtTheOpeningAndOpensTheOthers() throws SQLException {
        prepare(steppe, "steppe-fibre");
        bidding.submit(steppe, tender.id());
        prepare(aral, "aral-online");
        bidding.submit(aral, tender.id());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update sealed_bid set content = replace(content, 'giga-sealed-bid-2', 'giga-sealed-bid-3')"
                                + " where tender_id = ? and organization_id = ?")) {
            update.setLong(1, tender.id());
            update.setLong(2, steppe.organization());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        portal.close();
        portal = new Portal(database);

        Clocks.travel(tender.closesAt());
        var staff = caller(SampleWorld.STAFF);
        var opening = portal.get(Opening.class);
        Holders.open(portal, tender.id(), EnvelopeKind.TECHNICAL);
        assertThat(opening.minutes(staff, tender.id()).bids())
                .extracting(Minutes.Line::supplier, Minutes.Line::fate, Minutes.Line::unreadable)
                .containsExactlyInAnyOrder(
                        tuple(steppe.name(), Minutes.Fate.UNREADABLE, Reading.CHANGED),
                        tuple(aral.name(), Minutes.Fate.OPENED, null));
    }

    @Test
    void opensTheOthersWhenABidIsNoContainerAnyMore() throws SQLException {
        prepare(steppe, "steppe-fibre");
        bidding.submit(steppe, tender.id());
        prepare(aral, "aral-online");
        bidding.submit(aral, tender.id());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update sealed_bid set content = 'gone' where tender_id = ? and organization_id = ?")) {
            update.setLong(1, tender.id());
            update.setLong(2, steppe.organization());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        portal.close();
        portal = new Portal(database);

        Clocks.travel(tender.closesAt());
        var staff = caller(SampleWorld.STAFF);
        var opening = portal.get(Opening.class);
        Holders.open(portal, tender.id(), EnvelopeKind.TECHNICAL);
        assertThat(opening.minutes(staff, tender.id()).bids())
                .extracting(Minutes.Line::fate)
                .containsExactlyInAnyOrder(Minutes.Fate.UNREADABLE, Minutes.Fate.OPENED);
    }

    @Test
    void tellsTheSecondOfTwoTabsAndKeepsTheFirst() {
        var draft = prepare(steppe, "steppe-fibre");
        var line = lines(steppe).get(0);
        var first = drafting.fill(
                steppe, tender.id(), line.offer(), line.version(), remark(line.values(), "from the first tab"));
        assertThat(first.version()).isGreaterThan(line.version());
        assertThatThrownBy(() -> drafting.fill(
                        steppe, tender.id(), line.offer(), line.version(), remark(line.values(), "from the second")))
                .isInstanceOf(ChangedElsewhere.class);
        assertThat(drafting.line(steppe, tender.id(), line.offer()).values().remarks())
                .isEqualTo("from the first tab");

        drafting.describe(steppe, tender.id(), draft.version(), "USD", true, Map.of("experience", "first"));
        assertThatThrownBy(() -> drafting.describe(
                        steppe, tender.id(), draft.version(), "USD", true, Map.of("experience", "second")))
                .isInstanceOf(ChangedElsewhere.class);
        assertThat(drafting.draft(steppe, tender.id()).answers()).containsEntry("experience", "first");
    }

    @Test
    void importsAllOrNothing() {
        prepare(steppe, "steppe-fibre");
        var before = drafting.export(steppe, tender.id());
        var spoilt =
                new String(offers("aral-online"), StandardCharsets.UTF_8).replaceFirst("\nKZ-[0-9-]+", "\nKZ-none");
        var file = spoilt.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> drafting.importOffers(steppe, tender.id(), file))
                .isInstanceOf(FileRefused.class);
        assertThat(drafting.problems(steppe, tender.id(), file))
                .extracting(p -> p.code())
                .containsExactly("unknown-school");
        assertThat(drafting.export(steppe, tender.id())).isEqualTo(before);
    }

    @Test
    void exportsAFormThatIsFilledInAndImportedAgain() {
        drafting.draft(steppe, tender.id());
        var form = drafting.export(steppe, tender.id());
        assertThat(new String(form, StandardCharsets.UTF_8).lines()).hasSize(106);
        assertThatThrownBy(() -> drafting.importOffers(steppe, tender.id(), form))
                .isInstanceOf(NoOffersInFile.class);

        prepare(steppe, "betpak-data");
        var export = drafting.export(steppe, tender.id());
        var lines = lines(steppe);
        assertThat(drafting.importOffers(steppe, tender.id(), export))
                .isEqualTo(offerCount(lines))
                .isPositive();
        assertThat(drafting.export(steppe, tender.id())).isEqualTo(export);
    }

    private static int offerCount(List<OfferLine> lines) {
        return (int) lines.stream().filter(line -> !line.values().empty()).count();
    }

    @Test
    void doesNotSealWhatIsIncompleteOrEmpty() {
        drafting.draft(steppe, tender.id());
        assertThatThrownBy(() -> bidding.submit(steppe, tender.id())).isInstanceOf(BidForNoLot.class);
        var line = lines(steppe).get(0);
        var half = remark(OfferValues.EMPTY, "only a remark");
        drafting.fill(steppe, tender.id(), line.offer(), line.version(), half);
        assertThatThrownBy(() -> bidding.submit(steppe, tender.id()))
                .isInstanceOfSatisfying(DraftIncomplete.class, refused -> assertThat(refused.offers())
                        .extracting(DraftSummary.Incomplete::school)
                        .containsExactly(line.school()));
    }

    @Test
    void sumsUpLotsAndFailingOffers() {
        prepare(steppe, "steppe-fibre");
        var before = drafting.summary(steppe, tender.id());
        var line = lines(steppe).stream()
                .filter(l -> l.state() == OfferLine.State.COMPLETE)
                .findFirst()
                .orElseThrow();
        var v = line.values();
        var slow = new OfferValues(
                Technology.XDSL,
                new BigDecimal("1"),
                v.upload(),
                v.latency(),
                v.availability(),
                v.unlimited(),
                v.dataCap(),
                v.nrc(),
                v.mrc(),
                v.deliveryWeeks(),
                v.hubRadius(),
                v.powerIncluded(),
                v.backup(),
                v.remarks(),
                v.statedTotal());
        var saved = drafting.fill(steppe, tender.id(), line.offer(), line.version(), slow);
        assertThat(saved.state()).isEqualTo(OfferLine.State.FAILS);
        var after = drafting.summary(steppe, tender.id());
        assertThat(after.failing())
                .filteredOn(f -> f.school().equals(line.school()))
                .extracting(DraftSummary.Failing::failed)
                .containsExactly(List.of("download"));
        assertThat(after.failing()).hasSize(before.failing().size() + 1);
        assertThat(after.lots()).allSatisfy(lot -> {
            assertThat(lot.needed()).isBetween(1, lot.schools());
            assertThat(lot.enough()).isEqualTo(lot.compliant() >= lot.needed());
        });
    }

    @Test
    void listsOpenTendersAndOwnBidsOnly() {
        var desk = portal.get(SupplierDesk.class);
        assertThat(desk.tenders(steppe)).singleElement().satisfies(open -> {
            assertThat(open.reference()).isEqualTo("KZ-2026-02");
            assertThat(open.schools()).isEqualTo(105);
            assertThat(open.started()).isFalse();
            assertThat(open.sealed()).isFalse();
        });
        prepare(steppe, "steppe-fibre");
        assertThat(desk.tenders(steppe)).extracting(OpenTender::started).containsExactly(true);
        bidding.submit(steppe, tender.id());
        assertThat(desk.tenders(steppe))
                .extracting(OpenTender::started, OpenTender::sealed)
                .containsExactly(tuple(false, true));
        assertThat(desk.bids(steppe)).extracting(OwnBid::reference).containsExactly("KZ-2026-02", "KZ-2026-01");
        Clocks.travel(tender.closesAt());
        assertThat(desk.tenders(steppe)).isEmpty();
        assertThat(desk.bids(steppe)).noneMatch(OwnBid::open);
    }

    @Test
    void findsRowsByLotTextAndEmptiness() {
        drafting.draft(steppe, tender.id());
        var lot = drafting.summary(steppe, tender.id()).lots().get(0);
        assertThat(drafting.count(steppe, tender.id(), OfferFilter.ALL)).isEqualTo(105);
        assertThat(drafting.count(steppe, tender.id(), new OfferFilter(lot.code(), null, null)))
                .isEqualTo(lot.schools());
        assertThat(drafting.count(steppe, tender.id(), new OfferFilter(null, "%_", null)))
                .isZero();
        assertThat(drafting.count(steppe, tender.id(), new OfferFilter(null, "kz-611600-0001", OfferFilter.Rows.UNBID)))
                .isEqualTo(1);
        prepare(steppe, "steppe-fibre");
        var line = lines(steppe).get(0);
        assertThat(drafting.count(steppe, tender.id(), new OfferFilter(null, line.school(), OfferFilter.Rows.UNBID)))
                .isZero();
    }

    @Test
    void addsAndRemovesAlternatives() {
        drafting.draft(steppe, tender.id());
        var first = lines(steppe).get(0);
        drafting.addAlternative(steppe, tender.id(), first.offer());
        var second = lines(steppe).get(1);
        assertThat(second.school()).isEqualTo(first.school());
        assertThat(second.ordinal()).isEqualTo(2);
        drafting.clear(steppe, tender.id(), second.offer());
        assertThat(lines(steppe)).hasSize(105);
        assertThatNoException().isThrownBy(() -> drafting.clear(steppe, tender.id(), first.offer()));
    }

    @Test
    void importsEveryOfferWhereAnAlternativeWasRemovedBefore() {
        drafting.draft(steppe, tender.id());
        var first = lines(steppe).get(0);
        var file = alternatives(first.school(), "fibre", "p2p wireless", "leo satellite");
        assertThat(drafting.importOffers(steppe, tender.id(), file)).isEqualTo(3);
        drafting.clear(steppe, tender.id(), lines(steppe).get(1).offer());

        drafting.importOffers(steppe, tender.id(), file);
        assertThat(lines(steppe))
                .filteredOn(line -> line.school().equals(first.school()))
                .extracting(line -> line.values().technology().code())
                .containsExactly("fibre", "p2p wireless", "leo satellite");
    }

    private static byte[] alternatives(String school, String... technologies) {
        var file = new StringBuilder(String.join(",", OfferFile.COLUMNS.subList(0, 10)));
        for (var technology : technologies) {
            file.append('\n')
                    .append(school)
                    .append(',')
                    .append(technology)
                    .append(",100,50,12,99.9,unlimited,1000,200,8");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesAnswersAsPlainTextOfLimitedLength() {
        var draft = drafting.draft(steppe, tender.id());
        var script = "<script>alert('x')</script>\r\nsecond line\u0000";
        var stored =
                drafting.describe(steppe, tender.id(), draft.version(), "USD", false, Map.of("experience", script));
        assertThat(stored.answers()).containsEntry("experience", "<script>alert('x')</script>\nsecond line");
        assertThatThrownBy(() -> drafting.describe(
                        steppe,
                        tender.id(),
                        stored.version(),
                        "USD",
                        false,
                        Map.of("experience", "x".repeat(Bid.ANSWER + 1))))
                .isInstanceOf(AnswerTooLong.class);
        assertThatThrownBy(() -> drafting.describe(steppe, tender.id(), stored.version(), "EUR", false, Map.of()))
                .isInstanceOf(CurrencyNotAllowed.class);
    }

    @Test
    void letsOnlySuppliersBid() {
        var staff = caller(SampleWorld.STAFF);
        assertThat(staff.roles()).containsExactly(Role.STAFF);
        assertThatThrownBy(() -> drafting.draft(staff, tender.id())).isInstanceOf(Forbidden.class);
    }
}
