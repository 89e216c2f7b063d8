package global.giga.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.Sureness;
import global.giga.Transactions;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.notice.NoticeDesk;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.TenderNotInState;
import global.giga.tender.Tenders;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices of the sample tender that are asked about, red flags, and winners that other rules would change. */
@ParameterizedClass
@EnumSource
class PricingDbTest {
    PricingDbTest(Databases.Kind kind) {}

    private static final String NOMAD = "nomad-broadband@bidder.example";
    private static final String OTHER = "steppe-fibre@bidder.example";
    private static Portal portal;
    private static Caller chair;
    private static long tender;

    @BeforeParameterizedClassInvocation
    static void openThePrices(Databases.Kind kind) {
        portal = new Portal(Sample.in(kind));
        tender = Sample.closed(portal).id();
        chair = portal.caller(SampleWorld.CHAIR);
        Committee.declare(portal, tender);
        assertThatThrownBy(() -> pricing().review(chair, tender)).isInstanceOf(TenderNotInState.class);
        Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
        Committee.judgeAndFreeze(portal, tender, SampleFiles.scores());
        assertThatThrownBy(() -> pricing().review(chair, tender)).isInstanceOf(TenderNotInState.class);
        Holders.open(portal, tender, EnvelopeKind.FINANCIAL);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        portal.close();
    }

    private static Pricing pricing() {
        return portal.get(Pricing.class);
    }

    private static Instant now() {
        return portal.get(Clock.class).instant();
    }

    private static LotScore first(String lot) {
        return portal.get(Results.class).byLot(chair, tender).get(lot).get(0);
    }

    private static void price(String where, String factor) {
        portal.get(EntityManager.class)
                .createNativeQuery(
                        "update offer set nrc = nrc * " + factor + ", mrc = mrc * " + factor + " where " + where)
                .executeUpdate();
        portal.get(EntityManager.class).clear();
        portal.get(LotScoring.class).compute(portal.get(Tenders.class).get(tender));
    }

    private static String ofFirst(String lot) {
        return "bid_id = " + first(lot).bid().id() + " and item_id in (select i.id from item i join lot l on"
                + " i.lot_id = l.id where l.code = '" + lot + "')";
    }

    private static PriceQuestion ask(String lot, Duration time) {
        var bid = first(lot).bid().id();
        pricing().ask(chair, tender, bid, lot, "How do these prices come about?", now().plus(time));
        return pricing().review(chair, tender).groups().stream()
                .flatMap(group -> group.asked().stream())
                .filter(q -> q.bid().id().equals(bid) && q.lot().code().equals(lot))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("R3.10 a bid far under the others is found by the rules in force, and its schools by the median")
    void findsLowPrices() {
        Transactions.inVain(() -> {
            price(ofFirst("LOT-3"), "0.2");
            var group = pricing().review(chair, tender).groups().stream()
                    .filter(g -> g.lot().equals("LOT-3")
                            && g.bid().equals(first("LOT-3").bid()))
                    .findFirst()
                    .orElseThrow();
            assertThat(group.findings())
                    .extracting(PriceFinding::rule)
                    .contains("PROZORRO_MEAN_OF_OTHERS", "PROZORRO_NEXT_PRICE", "HALF_OF_MEDIAN");
            assertThat(group.findings().stream().filter(f -> f.school() != null))
                    .isNotEmpty()
                    .allSatisfy(f -> {
                        assertThat(f.value()).isLessThan(f.median());
                        assertThat(f.shouldCost().amount()).isPositive();
                    });
            assertThat(first("LOT-3").rank()).as("asked, never rejected").isEqualTo(1);
        });
    }

    @Test
    @DisplayName("R3.7 R3.10 a school at a price of 0 is asked about")
    void findsPricesOfZero() {
        Transactions.inVain(() -> {
            price(ofFirst("LOT-3"), "0");
            assertThat(pricing().review(chair, tender).groups().stream()
                            .flatMap(g -> g.findings().stream())
                            .filter(f -> f.rule().equals("ZERO")))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.value()).isEqualByComparingTo(BigDecimal.ZERO));
        });
    }

    @Test
    @DisplayName("R3.10 the supplier is asked, answers in time, and the committee decides")
    void asksAndAccepts() {
        Transactions.inVain(() -> {
            var question = ask("LOT-3", Duration.ofDays(3));
            var supplier = portal.caller(NOMAD);
            assertThat(portal.get(NoticeDesk.class)
                            .list(supplier, "en", 0, 1)
                            .get(0)
                            .text())
                    .contains("LOT-3");
            assertThatThrownBy(() -> portal.get(Evaluating.class).conclude(chair, tender))
                    .isInstanceOf(PricesUndecided.class);
            assertThatThrownBy(() -> pricing().decide(chair, tender, question.id(), PriceVerdict.ACCEPTED, "Good."))
                    .isInstanceOf(AnswerAwaited.class);
            pricing().answer(supplier, tender, question.id(), "Our fibre passes the schools.");
            assertThat(pricing().own(supplier, tender).questions())
                    .singleElement()
                    .satisfies(q -> assertThat(q.answer()).isEqualTo("Our fibre passes the schools."));
            pricing().decide(chair, tender, question.id(), PriceVerdict.ACCEPTED, "The map shows it.");
            assertThatThrownBy(() -> pricing().decide(chair, tender, question.id(), PriceVerdict.REFUSED, "No."))
                    .isInstanceOf(PriceDecided.class);
            assertThatThrownBy(() -> pricing().answer(supplier, tender, question.id(), "Another word."))
                    .isInstanceOf(AnswerTooLate.class);
        });
    }

    @Test
    @DisplayName("R3.10 an answer at the end of the time is late; a refusal disqualifies the bid")
    void refusesAfterTheTime() {
        Transactions.inVain(() -> {
            var question = ask("LOT-3", Duration.ofDays(3));
            try {
                Clocks.travel(question.answerUntil());
                assertThatThrownBy(() -> pricing().answer(portal.caller(NOMAD), tender, question.id(), "Too late."))
                        .isInstanceOf(AnswerTooLate.class);
                pricing().decide(chair, tender, question.id(), PriceVerdict.REFUSED, "No word came.");
            } finally {
                Clocks.comeBack();
            }
            var own = pricing().own(portal.caller(NOMAD), tender);
            assertThat(own.out().ground()).isEqualTo(Ground.PRICE_NOT_EXPLAINED);
            assertThat(first("LOT-3").bid().organization().name()).isNotEqualTo("Nomad Broadband LLP");
        });
    }

    @Test
    @DisplayName("R3.10 a question about a bid that is out holds up nobody, until the bid is back")
    void aQuestionToABidThatIsOutIsNotWaitedFor() {
        Transactions.inVain(() -> {
            var question = ask("LOT-3", Duration.ofDays(3));
            var eligibility = portal.get(Eligibility.class);
            eligibility.withdraw(chair, tender, question.bid().id(), "Its letter of today.");
            Sureness.explain(portal, tender);
            eligibility.reinstate(chair, tender, question.bid().id(), "It was a mistake.");
            assertThatThrownBy(() -> portal.get(Evaluating.class).conclude(chair, tender))
                    .isInstanceOf(PricesUndecided.class);
            eligibility.withdraw(chair, tender, question.bid().id(), "Its letter of today.");
            portal.get(Evaluating.class).conclude(chair, tender);
        });
    }

    @Test
    @DisplayName("R3.10 a supplier gets 30 days to answer at most: a mistyped year does not hold up the tender")
    void boundsTheTimeToAnswer() {
        Transactions.inVain(() -> {
            var bid = first("LOT-3").bid().id();
            Clocks.travel(now());
            try {
                var latest = now().plus(PriceQuestion.TIME);
                assertThatThrownBy(() -> pricing().ask(chair, tender, bid, "LOT-3", "Why?", latest.plusMillis(1)))
                        .isInstanceOfSatisfying(AnswerTooFar.class, r -> assertThat(r.arguments())
                                .containsExactly(latest));
                pricing().ask(chair, tender, bid, "LOT-3", "Why?", latest);
            } finally {
                Clocks.comeBack();
            }
        });
    }

    @Test
    void letsNobodyElseAnswerAndNobodyButTheChairAsk() {
        var bid = first("LOT-3").bid().id();
        Transactions.inVain(() -> {
            var question = ask("LOT-3", Duration.ofDays(3));
            assertThatThrownBy(() -> pricing().answer(portal.caller(OTHER), tender, question.id(), "I know."))
                    .isInstanceOf(NotFound.class);
            assertThat(pricing().own(portal.caller(OTHER), tender).questions()).isEmpty();
            assertThatThrownBy(() -> pricing().ask(chair, tender, bid, "LOT-3", "Why?", now().minusSeconds(1)))
                    .isInstanceOf(AnswerTooLate.class);
            assertThatThrownBy(() -> pricing().ask(chair, tender, -1, "LOT-3", "Why?", now().plusSeconds(60)))
                    .isInstanceOf(NotFound.class);
        });
        var evaluator = portal.caller(SampleWorld.EVALUATOR);
        assertThatThrownBy(() -> pricing().ask(evaluator, tender, bid, "LOT-3", "Why?", now().plusSeconds(60)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("R3.11 a fragile winner needs a reason, which holds while that bid is first")
    void wantsReasonsForFragileWinners() {
        Transactions.inVain(() -> {
            var reviewing = portal.get(Reviewing.class);
            var fragile = reviewing.review(chair, tender).lots().stream()
                    .filter(LotReview::unexplained)
                    .toList();
            assertThat(fragile).isNotEmpty();
            assertThatThrownBy(() -> portal.get(Evaluating.class).conclude(chair, tender))
                    .isInstanceOf(FragileUnexplained.class);
            assertThatThrownBy(() ->
                            reviewing.explain(chair, tender, fragile.get(0).lot(), " "))
                    .isInstanceOf(ReasonMissing.class);
            fragile.forEach(lot -> reviewing.explain(chair, tender, lot.lot(), "Known to all."));
            assertThat(reviewing.review(chair, tender).unexplained()).isZero();
            var one = fragile.get(0);
            portal.get(Eligibility.class)
                    .withdraw(chair, tender, Long.parseLong(one.robustness().winner()), "Its letter of today.");
            assertThat(reviewing.review(chair, tender).lots().stream()
                            .filter(lot -> lot.lot().equals(one.lot()))
                            .map(LotReview::reason))
                    .containsOnlyNulls();
        });
    }

    @Test
    @DisplayName("R3.12 identical prices and lots with one bid are flagged")
    void showsRedFlags() {
        Transactions.inVain(() -> {
            var ids = portal.get(Results.class).byLot(chair, tender).get("LOT-3").stream()
                    .filter(s -> s.rank() != null)
                    .map(s -> s.bid().id())
                    .toList();
            portal.get(EntityManager.class)
                    .createNativeQuery("update offer set nrc = 777, mrc = 77 where bid_id in (" + ids.get(0) + ", "
                            + ids.get(1)
                            + ") and item_id = (select min(o.item_id) from offer o join item i on o.item_id"
                            + " = i.id join lot l on i.lot_id = l.id where l.code = 'LOT-3' and o.bid_id = "
                            + ids.get(0)
                            + ")")
                    .executeUpdate();
            portal.get(EntityManager.class)
                    .createNativeQuery("update bid set currency = 'USD', vat_included = false where id in ("
                            + ids.get(0) + ", " + ids.get(1) + ")")
                    .executeUpdate();
            portal.get(EntityManager.class).clear();
            var flags = portal.get(Reviewing.class).review(chair, tender).lots().stream()
                    .filter(lot -> lot.lot().equals("LOT-3"))
                    .flatMap(lot -> lot.flags().stream())
                    .toList();
            assertThat(flags).anySatisfy(flag -> {
                assertThat(flag.code().name()).isEqualTo("R028");
                assertThat(flag.schools()).hasSize(1);
            });
        });
    }

    @Test
    void tellsTheSupplierOfCorrections() {
        assertThat(pricing().own(portal.caller(NOMAD), tender).corrections()).isEmpty();
        Transactions.inVain(() -> {
            portal.get(EntityManager.class)
                    .createNativeQuery("update offer set stated_total = 1 where id = (select min(id) from offer where"
                            + " nrc is not null and bid_id = "
                            + first("LOT-3").bid().id() + ")")
                    .executeUpdate();
            portal.get(EntityManager.class).clear();
            assertThat(pricing().own(portal.caller(NOMAD), tender).corrections())
                    .hasSize(1);
            assertThat(pricing().own(portal.caller(OTHER), tender).corrections())
                    .isEmpty();
        });
    }

    private static void comparesWithMedianAndShouldCost(SchoolGrid grid) {
        assertThat(grid.costs().source()).isNotBlank();
        assertThat(grid.rows()).allSatisfy(row -> {
            var prices = row.cells().stream()
                    .flatMap(cell -> cell.lines().stream())
                    .filter(line -> line.compliant() && line.price() != null)
                    .map(SchoolGrid.Line::price)
                    .sorted()
                    .toList();
            assertThat(row.median()).isBetween(prices.get(0), prices.get(prices.size() - 1));
            assertThat(row.shouldCost().amount()).isPositive();
            var line = row.cells().stream()
                    .flatMap(cell -> cell.lines().stream())
                    .filter(one -> one.price() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(row.ofMedian(line).multiply(row.median()).movePointLeft(2))
                    .isCloseTo(line.price(), org.assertj.core.api.Assertions.within(new BigDecimal("1E-20")));
            assertThat(row.ofShouldCost(line) != null)
                    .isEqualTo(row.shouldCost().currency().equals(row.currency()));
        });
    }

    @Test
    void showsSchoolsAgainstBidders() {
        var results = portal.get(Results.class);
        var grid = results.grid(chair, tender, "LOT-3", 0, 5);
        assertThat(grid.rows()).hasSize(5).allSatisfy(row -> {
            assertThat(row.cells()).hasSameSizeAs(grid.bids());
            assertThat(row.item().lot().code()).isEqualTo("LOT-3");
        });
        assertThat(grid.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .flatMap(c -> c.lines().stream())
                        .filter(l -> l.price() != null))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.perMbps()
                                .multiply(line.offer().connection().download().value()))
                        .isCloseTo(line.price(), org.assertj.core.api.Assertions.within(new BigDecimal("1E-20"))));
        comparesWithMedianAndShouldCost(grid);
        assertThat(results.grid(chair, tender, null, 100, 20).rows()).hasSize(5);
        assertThat(results.grid(chair, tender, null, 1_000, 20).rows()).isEmpty();
        assertThat(results.won(chair, tender)).hasSize(105).anySatisfy(won -> assertThat(won.offer())
                .isNotNull());
    }
}
