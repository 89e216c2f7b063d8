package global.giga.evaluation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.Sureness;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sample tender from the opening to the conclusion, through the services. */
class EvaluatingDbTest {
    private static final DataSource DATABASE = Sample.in(Databases.Kind.H2);
    private static Portal portal;
    private static Caller chair;
    private static long tender;
    private static long pricesWhenFrozen;

    @BeforeAll
    static void evaluateTheSample() {
        portal = new Portal(DATABASE);
        tender = Sample.closed(portal).id();
        chair = portal.caller(SampleWorld.CHAIR);
        Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
        Committee.judgeAndFreeze(portal, tender, SampleFiles.scores());
        pricesWhenFrozen = count("o.nrc is not null or o.mrc is not null or o.statedTotal is not null");
        Holders.open(portal, tender, EnvelopeKind.FINANCIAL);
        assertThatThrownBy(() -> evaluating().conclude(chair, tender)).isInstanceOf(FragileUnexplained.class);
        Sureness.explain(portal, tender);
        evaluating().conclude(chair, tender);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Evaluating evaluating() {
        return portal.get(Evaluating.class);
    }

    private static Results results() {
        return portal.get(Results.class);
    }

    private static long count(String offers) {
        return portal.get(EntityManager.class)
                .createQuery(
                        "select count(o) from Offer o where o.bid.tender.id = :tender" + " and (" + offers + ")",
                        Long.class)
                .setParameter("tender", tender)
                .getSingleResult();
    }

    private static List<LotScore> scores() {
        return results().byLot(chair, tender).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void ranksTheExpectedSupplierFirstInEachLot() {
        var winners = new TreeMap<String, String>();
        results()
                .standings(chair, tender)
                .forEach(s -> winners.put(
                        s.lot().code(), s.first().bid().organization().name()));
        assertThat(winners)
                .isEqualTo(Map.of(
                        "LOT-1", "Steppe Fibre LLP",
                        "LOT-2", "Tengri Sat JSC",
                        "LOT-3", "Nomad Broadband LLP",
                        "LOT-4", "Syrdarya Telecom LLP",
                        "LOT-5", "Nomad Broadband LLP",
                        "LOT-6", "Altai Wireless LLP",
                        "LOT-7", "Nomad Broadband LLP",
                        "LOT-8", "Nomad Broadband LLP",
                        "LOT-9", "Nomad Broadband LLP"));
    }

    @Test
    @DisplayName("R3.4 R3.7 R3.8 every lot gives the figures of a computation by hand")
    void agreesWithAComputationByHand() {
        var byHand = new ByHand();
        for (var standing : results().standings(chair, tender)) {
            var hand = byHand.lot(standing.lot().code());
            var valid = standing.bids().stream().filter(s -> s.rank() != null).toList();
            var passed = valid.stream()
                    .map(s -> hand.get(s.bid().organization().name()))
                    .toList();
            for (var score : valid) {
                var line = hand.get(score.bid().organization().name());
                assertThat(score.covered()).isEqualTo(line.covered());
                assertThat(score.technical()).isCloseTo(line.technical(), within(new BigDecimal("1E-15")));
                assertThat(score.price()).isCloseTo(line.price(), within(new BigDecimal("1E-15")));
                assertThat(score.total()).isCloseTo(ByHand.total(line, passed), within(new BigDecimal("1E-15")));
            }
            assertThat(valid).extracting(LotScore::total).isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
    }

    @Test
    @DisplayName("R3.2 R3.3 bids are out for coverage or pass mark and for nothing else")
    void namesWhyABidIsOut() {
        var byHand = new ByHand();
        var mark = new BigDecimal(49);
        for (var score : scores()) {
            var covered = byHand.lot(score.lot().code())
                    .containsKey(score.bid().organization().name());
            assertThat(score.status() == BidStatus.NOT_ENOUGH_COVERAGE).isEqualTo(!covered);
            assertThat(score.status() == BidStatus.UNDER_PASS_MARK)
                    .isEqualTo(covered && score.guaranteed().compareTo(mark) < 0);
            assertThat(score.rank() != null).isEqualTo(score.status() == BidStatus.VALID);
        }
        assertThat(scores())
                .extracting(LotScore::status)
                .contains(BidStatus.VALID, BidStatus.NOT_ENOUGH_COVERAGE, BidStatus.UNDER_PASS_MARK);
    }

    @Test
    @DisplayName("R2.4 no price is known before the financial opening, and none of a lot that failed is ever read")
    void decryptsOnlyWhatPassed() {
        assertThat(pricesWhenFrozen).isZero();
        var passed = scores().stream()
                .filter(s -> s.status().passed())
                .map(s -> s.bid().id() + s.lot().code())
                .toList();
        var priced = portal.get(EntityManager.class)
                .createQuery(
                        "select distinct o.bid.id, o.item.lot.code from Offer o where o.bid.tender.id = :tender"
                                + " and o.nrc is not null",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(row -> row[0] + "" + row[1])
                .toList();
        assertThat(priced).containsExactlyInAnyOrderElementsOf(passed);
        assertThat(count("o.nrc is null")).isPositive();
    }

    @Test
    void explainsEveryFigureThatIsStored() {
        for (var score : scores()) {
            var why = results()
                    .explain(chair, tender, score.lot().code(), score.bid().id());
            assertThat(stored(why.guaranteed().value())).isEqualByComparingTo(score.guaranteed());
            assertThat(why.coverage().value())
                    .isEqualByComparingTo(new BigDecimal(score.covered())
                            .divide(new BigDecimal(score.schools()), 34, RoundingMode.HALF_EVEN)
                            .round(new java.math.MathContext(34)));
            assertThat(why.ranked() == null).isEqualTo(score.rank() == null);
            if (why.ranked() != null) {
                var parts = why.ranked().parts();
                assertThat(stored(why.ranked().value())).isEqualByComparingTo(score.total());
                assertThat(stored(parts.get(0).value())).isEqualByComparingTo(score.technical());
                assertThat(stored(parts.get(1).value())).isEqualByComparingTo(score.pricePoints());
                assertThat(stored(parts.get(1).parts().get(0).value())).isEqualByComparingTo(score.price());
                var byCriterion =
                        parts.get(0).parts().stream().collect(toMap(f -> f.subject(), f -> stored(f.value())));
                assertThat(byCriterion.keySet()).isEqualTo(score.points().keySet());
                byCriterion.forEach((c, v) ->
                        assertThat(v).isEqualByComparingTo(score.points().get(c)));
            }
        }
    }

    private static BigDecimal stored(BigDecimal value) {
        return value.setScale(20, RoundingMode.HALF_EVEN);
    }

    @Test
    void explainsWithTheReasonsOfTheCommitteeAndTheRequirementsThatFailed() {
        var out = scores().stream()
                .filter(s -> s.status() == BidStatus.NOT_ENOUGH_COVERAGE)
                .findFirst()
                .orElseThrow();
        var why = results().explain(chair, tender, out.lot().code(), out.bid().id());
        assertThat(why.judged().values()).allSatisfy(s -> assertThat(s.reason()).isNotBlank());
        assertThat(why.judged()).hasSize(3);
        var uncovered = why.failures().stream().map(f -> f.school()).distinct().count()
                + why.withoutOffer().size();
        assertThat(uncovered).isGreaterThanOrEqualTo(out.schools() - out.covered());
        assertThat(why.failures()).allSatisfy(f -> assertThat(f.requirements()).isNotEmpty());
    }

    @Test
    void hasNoExplanationOfABidThatIsNotInTheLot() {
        assertThatThrownBy(() -> results().explain(chair, tender, "LOT-1", -1)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R3.6 corrections are the priced offers whose stated total is not NRC + MRC × months")
    void findsCorrections() throws SQLException {
        assertThat(results().corrections(chair, tender)).isEmpty();
        var priced = "select id from offer where nrc is not null order by id limit 2";
        execute("update offer set stated_total = nrc + mrc * 36 where id in (" + priced + ")");
        execute("update offer set stated_total = stated_total + 0.01 where id = (select min(id) from offer"
                + " where stated_total is not null)");
        assertThat(results().corrections(chair, tender)).singleElement().satisfies(c -> {
            assertThat(c.total().stated().subtract(c.total().computed())).isEqualByComparingTo("0.01");
            assertThat(c.bid().organization().name()).isNotBlank();
            assertThat(c.school().name()).isNotBlank();
        });
        execute("update offer set stated_total = null");
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void refusesActsOutOfOrder() {
        assertThat(portal.get(Tenders.class)
                        .get(tender)
                        .statusAt(portal.get(Clock.class).instant()))
                .isEqualTo(TenderStatus.EVALUATED);
        assertRefused(() -> join(tender, EnvelopeKind.TECHNICAL));
        assertRefused(() -> portal.get(Judging.class).importScores(chair, tender, SampleFiles.scores()));
        assertRefused(() -> evaluating().freeze(chair, tender));
        assertRefused(() -> join(tender, EnvelopeKind.FINANCIAL));
        assertRefused(() -> evaluating().conclude(chair, tender));
    }

    private static void join(long which, EnvelopeKind kind) {
        new Holders(portal).join(SampleWorld.KEEPER, which, kind);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(TenderNotInState.class);
    }

    @Test
    void endsUnsuccessfulWithoutAnyBid() {
        var second = Sample.open(portal).id();
        assertRefused(() -> join(second, EnvelopeKind.TECHNICAL));
        try {
            Clocks.travel(portal.get(Clock.class).instant().plus(Duration.ofDays(30)));
            Holders.open(portal, second, EnvelopeKind.TECHNICAL);
        } finally {
            Clocks.comeBack();
        }
        assertThat(portal.get(Tenders.class)
                        .get(second)
                        .statusAt(portal.get(Clock.class).instant()))
                .isEqualTo(TenderStatus.UNSUCCESSFUL);
        assertThat(results().standings(chair, second)).hasSize(9).allSatisfy(s -> assertThat(s.first())
                .isNull());
        assertRefused(() -> evaluating().freeze(chair, second));
    }
}
