package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.Sample;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Json;
import global.giga.kernel.NotFound;
import global.giga.kernel.Technology;
import global.giga.sample.SampleFiles;
import global.giga.tender.BiddingClosed;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Acts on many rows of a draft, and its packages; on both databases. */
class FillingDbTest {
    private static final OfferPatch LEO = new OfferPatch(Map.of("technology", Technology.LEO_SATELLITE));

    private static final int SCHOOLS = 105;

    private Portal portal;
    private Drafting drafting;
    private Filling filling;
    private Packaging packaging;
    private Tender tender;
    private Caller steppe;
    private Caller aral;

    private void start(DataSource database) {
        portal = new Portal(database);
        drafting = portal.get(Drafting.class);
        filling = portal.get(Filling.class);
        packaging = portal.get(Packaging.class);
        tender = Sample.open(portal);
        steppe = portal.caller("steppe-fibre@bidder.example");
        aral = portal.caller("aral-online@bidder.example");
        drafting.draft(steppe, tender.id());
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    private List<OfferLine> lines() {
        return drafting.lines(steppe, tender.id(), OfferFilter.ALL);
    }

    private static List<RowFill> all(List<OfferLine> lines, OfferPatch patch) {
        return lines.stream()
                .map(line -> new RowFill(line.offer(), line.version(), patch))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    void changesManyRowsAtOnceAndTakesThemBack(DataSource database) {
        start(database);
        drafting.importOffers(steppe, tender.id(), file());
        var before = lines();
        assertThat(filling.fillRows(steppe, tender.id(), all(before, LEO))).isBetween(1, before.size());
        assertThat(lines()).allMatch(line -> line.values().technology() == Technology.LEO_SATELLITE);
        assertThat(lines())
                .extracting(line -> line.values().nrc())
                .isEqualTo(before.stream().map(line -> line.values().nrc()).toList());
        assertThat(filling.undoable(steppe, tender.id())).isPositive();
        filling.undo(steppe, tender.id());
        assertThat(lines())
                .extracting(OfferLine::values)
                .isEqualTo(before.stream().map(OfferLine::values).toList());
        assertThat(filling.undoable(steppe, tender.id())).isZero();
        assertThatThrownBy(() -> filling.undo(steppe, tender.id())).isInstanceOf(NothingToUndo.class);
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    void changesNothingWhenOneRowChangedMeanwhileAndNamesIt(DataSource database) {
        start(database);
        var read = lines().subList(0, 5);
        var third = read.get(2);
        drafting.fill(steppe, tender.id(), third.offer(), third.version(), priced("7"));
        assertThatThrownBy(() -> filling.fillRows(steppe, tender.id(), all(read, LEO)))
                .isInstanceOfSatisfying(RowsChangedElsewhere.class, refusal -> assertThat(refusal.schools())
                        .containsExactly(third.name()));
        assertThat(lines()).allMatch(line -> line.values().technology() == null);

        filling.fillRows(steppe, tender.id(), all(lines().subList(0, 5), LEO));
        var first = lines().get(0);
        drafting.fill(steppe, tender.id(), first.offer(), first.version(), priced("8"));
        assertThatThrownBy(() -> filling.undo(steppe, tender.id())).isInstanceOf(RowsChangedElsewhere.class);
        assertThat(lines().get(1).values().technology()).isEqualTo(Technology.LEO_SATELLITE);
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    void refusesWhatIsOutOfRangeForeignOrLate(DataSource database) {
        start(database);
        var read = lines().subList(0, 3);
        var below = new OfferPatch(Map.of("nrc", new BigDecimal("-1")));
        assertThatThrownBy(() -> filling.fillRows(steppe, tender.id(), all(read, below)))
                .isInstanceOf(OfferInvalid.class);
        drafting.draft(aral, tender.id());
        assertThatThrownBy(() -> filling.fillRows(aral, tender.id(), all(read, LEO)))
                .isInstanceOf(NotFound.class);
        assertThat(filling.lines(aral, tender.id(), List.of(read.get(0).offer())))
                .isEmpty();
        Clocks.travel(tender.closesAt());
        assertThatThrownBy(() -> filling.fillRows(steppe, tender.id(), all(read, LEO)))
                .isInstanceOf(BiddingClosed.class);
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    void marksTellStatesAndNoPrices(DataSource database) {
        start(database);
        drafting.importOffers(steppe, tender.id(), file());
        var marks = filling.marks(steppe, tender.id(), OfferFilter.ALL);
        assertThat(marks).hasSameSizeAs(lines()).hasSizeGreaterThan(SCHOOLS).allMatch(mark -> mark.latitude() > 40);
        assertThat(schools(marks)).hasSize(SCHOOLS);
        assertThat(Json.write(marks)).doesNotContain("nrc").doesNotContain("mrc");
        var offered = filling.marks(steppe, tender.id(), new OfferFilter(null, null, OfferFilter.Rows.OFFERED));
        var unbid = filling.marks(steppe, tender.id(), new OfferFilter(null, null, OfferFilter.Rows.UNBID));
        assertThat(offered.size() + unbid.size()).isEqualTo(marks.size());
        assertThat(schools(offered))
                .hasSize(drafting.summary(steppe, tender.id()).offered())
                .doesNotContainAnyElementsOf(schools(unbid));
    }

    private static Set<String> schools(List<RowMark> marks) {
        return marks.stream().map(RowMark::school).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    void tellsWhatFailsBeforeTheRowIsComplete(DataSource database) {
        start(database);
        var line = lines().get(0);
        var slow = new OfferPatch(Map.of("latency_ms", 900)).on(OfferValues.EMPTY);
        var stored = drafting.fill(steppe, tender.id(), line.offer(), line.version(), slow);
        assertThat(stored.unmet()).containsExactly(new Unmet("latency", "latency_ms", "150"));
        assertThat(stored.failed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    void packagesAreCheckedAndSealedWithThePricesOfTheirLots(DataSource database) {
        start(database);
        drafting.importOffers(steppe, tender.id(), file());
        var summary = drafting.summary(steppe, tender.id());
        var bid = summary.bid().stream().map(DraftSummary.LotSummary::code).toList();
        var pair = new LotPackage("Both", List.of(bid.get(1), bid.get(0)), new BigDecimal("7.5"));
        var version = drafting.draft(steppe, tender.id()).version();
        var bundled = packaging.bundle(steppe, tender.id(), version, pair);
        assertThat(bundled.packages()).containsExactly(pair);
        assertThatThrownBy(() -> packaging.bundle(steppe, tender.id(), version, pair))
                .isInstanceOf(ChangedElsewhere.class);
        var same = new LotPackage("Other name", pair.lots(), BigDecimal.ONE);
        assertThatThrownBy(() -> packaging.bundle(steppe, tender.id(), bundled.version(), same))
                .isInstanceOf(PackageTwice.class);
        var unknown = new LotPackage("Unknown", List.of(bid.get(0), "LOT-99"), BigDecimal.ONE);
        assertThatThrownBy(() -> packaging.bundle(steppe, tender.id(), bundled.version(), unknown))
                .isInstanceOf(PackageInvalid.class);

        drafting.describe(steppe, tender.id(), bundled.version(), "USD", false, Map.of());
        var kit = portal.get(Bidding.class).kit(steppe, tender.id());
        kit.financial().forEach((lot, content) -> assertThat(content.contains("\"Both\""))
                .isEqualTo(pair.lots().contains(lot)));
        assertThat(kit.technical()).doesNotContain("Both");

        var lots = summary.lots().stream().map(DraftSummary.LotSummary::code).toList();
        var unbid = lots.stream().filter(lot -> !bid.contains(lot)).findFirst();
        if (unbid.isPresent()) {
            var now = drafting.draft(steppe, tender.id()).version();
            packaging.bundle(
                    steppe, tender.id(), now, new LotPackage("Half", List.of(bid.get(0), unbid.get()), BigDecimal.ONE));
            assertThat(drafting.summary(steppe, tender.id()).unbid())
                    .extracting(LotPackage::name)
                    .containsExactly("Half");
            assertThatThrownBy(() -> portal.get(Bidding.class).kit(steppe, tender.id()))
                    .isInstanceOf(PackageUnbid.class);
        }
    }

    private static OfferValues priced(String nrc) {
        return new OfferPatch(Map.of("nrc", new BigDecimal(nrc))).on(OfferValues.EMPTY);
    }

    private static byte[] file() {
        return SampleFiles.bidders().stream()
                .filter(bidder -> bidder.id().equals("steppe-fibre"))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
    }
}
