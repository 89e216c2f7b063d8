package global.giga.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.Transactions;
import global.giga.bid.Quarantining;
import global.giga.document.PdfText;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.kernel.Caller;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.notice.NoticeDesk;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole bids leave the comparison and come back, from the technical opening to the standstill. */
@DisplayName("R3.5 any change of eligibility computes everything anew")
@ParameterizedClass
@EnumSource
class EligibilityDbTest {
    EligibilityDbTest(Databases.Kind kind) {}

    private static final String EARLY = "Tengri Sat JSC";
    private static final String NOMAD = "Nomad Broadband LLP";
    private static final String WHY = "Article 10: the licence that the bid cites was never issued.";
    private static Portal portal;
    private static Caller chair;
    private static long tender;
    private static TenderStatus afterTheFirst;

    @BeforeParameterizedClassInvocation
    static void openPricesWithoutOneBid(Databases.Kind kind) {
        portal = new Portal(Sample.in(kind));
        tender = Sample.closed(portal).id();
        chair = portal.caller(SampleWorld.CHAIR);
        Committee.declare(portal, tender);
        assertThatThrownBy(() -> eligibility().disqualify(chair, tender, 1, Ground.OTHER, WHY))
                .isInstanceOf(TenderNotInState.class);
        Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
        eligibility().disqualify(chair, tender, bid(EARLY), Ground.FALSE_STATEMENT, WHY);
        afterTheFirst = status();
        eligibility().reinstate(chair, tender, bid(EARLY), "The register shows it after all.");
        var officer = portal.caller(SampleWorld.STAFF);
        var quarantining = portal.get(Quarantining.class);
        var part = quarantining.answer(
                portal.caller(SampleWorld.EVALUATOR), tender, bid(NOMAD), "experience", "It names a fee.");
        quarantining.decide(officer, tender, part.id(), true, "It is a price.");
        Committee.judgeAndFreeze(portal, tender, SampleFiles.scores());
        eligibility().disqualify(chair, tender, bid(EARLY), Ground.SANCTIONS, WHY);
        Holders.open(portal, tender, EnvelopeKind.FINANCIAL);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        portal.close();
    }

    private static Eligibility eligibility() {
        return portal.get(Eligibility.class);
    }

    private static TenderStatus status() {
        return portal.get(Tenders.class)
                .get(tender)
                .statusAt(portal.get(Clock.class).instant());
    }

    private static long bid(String supplier) {
        return eligibility().bids(chair, tender).stream()
                .filter(entry -> entry.bid().organization().name().equals(supplier))
                .map(entry -> entry.bid().id())
                .findFirst()
                .orElseThrow();
    }

    private static List<LotScore> scores() {
        return portal.get(Results.class).byLot(chair, tender).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<PlacedBid> placed() {
        return scores().stream().map(PlacedBid::of).toList();
    }

    private static EligibilityChange exclude(String supplier) {
        return eligibility().disqualify(chair, tender, bid(supplier), Ground.COLLUSION, WHY);
    }

    @Test
    void isPossibleFromTheTechnicalOpeningOn() {
        assertThat(afterTheFirst).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        assertThat(eligibility().changes(chair, tender))
                .extracting(EligibilityChange::kind)
                .containsExactly(EligibilityAct.DISQUALIFIED, EligibilityAct.REINSTATED, EligibilityAct.DISQUALIFIED);
        assertThat(eligibility().changes(chair, tender).get(0).before()).isEmpty();
    }

    @Test
    @DisplayName("R2.4 the prices of a bid that was out at the financial opening are never opened")
    void keepsPricesSealed() {
        var priced = portal.get(EntityManager.class)
                .createQuery(
                        "select count(o) from Offer o where o.bid.id = :bid and (o.nrc is not null or o.mrc is not null)",
                        Long.class)
                .setParameter("bid", bid(EARLY))
                .getSingleResult();
        assertThat(priced).isZero();
        assertThat(scores().stream().filter(s -> s.bid().id().equals(bid(EARLY))))
                .isNotEmpty()
                .allSatisfy(s -> {
                    assertThat(s.status()).isEqualTo(BidStatus.DISQUALIFIED);
                    assertThat(s.rank()).isNull();
                });
        assertThatThrownBy(() -> eligibility().reinstate(chair, tender, bid(EARLY), "It was a mistake."))
                .isInstanceOf(PricesStaySealed.class);
    }

    @Test
    void ranksTheOthersAnewKeepsTheOldResultAndShowsTheDifference() {
        Transactions.inVain(() -> {
            var before = placed();
            var change = exclude(NOMAD);
            assertThat(change.before()).usingRecursiveComparison().isEqualTo(before);
            assertThat(change.after()).usingRecursiveComparison().isEqualTo(placed());
            var lost = before.stream()
                    .filter(p -> p.first() && p.supplier().equals(NOMAD))
                    .map(PlacedBid::lot)
                    .toList();
            assertThat(lost).isNotEmpty();
            assertThat(change.difference().otherWinners())
                    .extracting(ResultDifference.Lot::code)
                    .containsExactlyElementsOf(lost);
            assertThat(scores().stream()
                            .filter(s -> s.bid().organization().name().equals(NOMAD)))
                    .allSatisfy(s -> assertThat(s.status()).isEqualTo(BidStatus.DISQUALIFIED));
            var won = change.after().stream().filter(PlacedBid::first).map(PlacedBid::lot);
            assertThat(won).contains("LOT-3", "LOT-9").doesNotContain("LOT-5");
        });
    }

    @Test
    void takesABidBackInWithTheFiguresItHad() {
        Transactions.inVain(() -> {
            var before = placed();
            eligibility().withdraw(chair, tender, bid(NOMAD), "Letter of the supplier of today.");
            assertThat(scores().stream()
                            .filter(s -> s.bid().organization().name().equals(NOMAD)))
                    .allSatisfy(s -> assertThat(s.status()).isEqualTo(BidStatus.WITHDRAWN));
            var change = eligibility().reinstate(chair, tender, bid(NOMAD), "The letter was a forgery.");
            assertThat(change.after()).usingRecursiveComparison().isEqualTo(before);
        });
    }

    @Test
    void opensAProposedAndAnAnnouncedAwardAgain() {
        for (var stage : List.of("AWARD_PROPOSED", "STANDSTILL")) {
            Transactions.inVain(() -> {
                stand(stage);
                assertThat(exclude(NOMAD).stage().name()).isEqualTo(stage);
                assertThat(status()).isEqualTo(TenderStatus.EVALUATED);
            });
        }
        Transactions.inVain(() -> {
            stand("AWARDED");
            assertThatThrownBy(() -> exclude(NOMAD)).isInstanceOf(TenderNotInState.class);
        });
    }

    private static void stand(String stage) {
        portal.get(EntityManager.class)
                .createNativeQuery("update tender set status = '" + stage + "' where id = " + tender)
                .executeUpdate();
        portal.get(EntityManager.class).clear();
    }

    @Test
    void endsTheTenderWhenNobodyIsLeft() {
        Transactions.inVain(() -> {
            for (var entry : eligibility().bids(chair, tender)) {
                if (entry.out() == null && status() != TenderStatus.UNSUCCESSFUL) {
                    eligibility().disqualify(chair, tender, entry.bid().id(), Ground.OTHER, WHY);
                }
            }
            assertThat(status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
            assertThat(portal.get(Results.class).standings(chair, tender))
                    .allSatisfy(standing -> assertThat(standing.first()).isNull());
            assertThat(portal.get(Judging.class).sheet(chair, tender).rows()).isNotEmpty();
            assertThat(portal.get(Agreeing.class).consensus(chair, tender).members())
                    .isNotEmpty();
            assertThat(portal.get(Pricing.class).review(chair, tender)).isNotNull();
            assertThat(report()).contains("Disqualified");
            assertThat(portal.get(ScoreWorkbook.class).of(chair, tender, "en")).isNotNull();
            assertThat(eligibility().changes(chair, tender)).isNotEmpty();
        });
    }

    private static String report() {
        var out = new ByteArrayOutputStream();
        portal.get(EvaluationReport.class).of(chair, tender, "en").write(out);
        return new PdfText(out.toByteArray()).text();
    }

    @Test
    @DisplayName("R2.4 a bid that nobody scored before the freeze cannot come back after it")
    void leavesOutWhatWasNeverScored() {
        Transactions.inVain(() -> {
            exclude(NOMAD);
            portal.get(EntityManager.class)
                    .createNativeQuery(
                            "delete from judged_score where criterion = 'experience' and bid_id = " + bid(NOMAD))
                    .executeUpdate();
            assertThatThrownBy(() -> eligibility().reinstate(chair, tender, bid(NOMAD), "A mistake."))
                    .isInstanceOf(BidUnscored.class);
        });
    }

    @Test
    @DisplayName("R2.3 an answer that is out of sight stays so where a figure opens into it")
    void hidesAnswersThatNameAPrice() {
        var lot = scores().stream()
                .filter(score -> score.bid().id().equals(bid(NOMAD)))
                .findFirst()
                .orElseThrow()
                .lot()
                .code();
        var results = portal.get(Results.class);
        assertThat(results.explain(chair, tender, lot, bid(NOMAD)).answers())
                .containsKey("community")
                .doesNotContainKey("experience");
        assertThat(results.explain(portal.caller(SampleWorld.STAFF), tender, lot, bid(NOMAD))
                        .answers())
                .containsKey("experience");
    }

    @Test
    @DisplayName("R3.5 a tender that ended because nobody was left goes on when a bid comes back")
    void goesOnWhereItEndedWhenABidComesBack() {
        Transactions.inVain(() -> {
            var before = placed();
            var stood = status();
            var out = new ArrayList<Long>();
            for (var entry : eligibility().bids(chair, tender)) {
                if (entry.out() == null && status() != TenderStatus.UNSUCCESSFUL) {
                    out.add(entry.bid().id());
                    eligibility().disqualify(chair, tender, entry.bid().id(), Ground.OTHER, WHY);
                }
            }
            assertThatThrownBy(() -> eligibility().withdraw(chair, tender, out.get(0), WHY))
                    .isInstanceOf(TenderNotInState.class);
            eligibility().reinstate(chair, tender, out.get(out.size() - 1), WHY);
            assertThat(status()).isEqualTo(stood);
            out.subList(0, out.size() - 1).forEach(bid -> eligibility().reinstate(chair, tender, bid, WHY));
            assertThat(placed()).isEqualTo(before);
        });
    }

    @Test
    void endsForGoodWithoutAnAward() {
        Transactions.inVain(() -> {
            var bid = exclude(NOMAD).bid().id();
            stand("EVALUATED");
            portal.get(Tenders.class).get(tender).endWithoutAward();
            assertThatThrownBy(() -> eligibility().reinstate(chair, tender, bid, WHY))
                    .isInstanceOf(TenderNotInState.class);
        });
    }

    @Test
    void needsGroundReasonAndABidThatStandsOtherwise() {
        var id = bid(NOMAD);
        assertThatThrownBy(() -> eligibility().disqualify(chair, tender, id, null, WHY))
                .isInstanceOf(GroundMissing.class);
        assertThatThrownBy(() -> eligibility().disqualify(chair, tender, id, Ground.OTHER, "  "))
                .isInstanceOf(ReasonMissing.class);
        var long2001 = "x".repeat(EligibilityChange.REASON + 1);
        assertThatThrownBy(() -> eligibility().disqualify(chair, tender, id, Ground.OTHER, long2001))
                .isInstanceOf(ReasonTooLong.class);
        assertThatThrownBy(() -> eligibility().reinstate(chair, tender, id, WHY))
                .isInstanceOf(BidCounts.class);
        assertThatThrownBy(() -> exclude(EARLY)).isInstanceOf(BidCountsNot.class);
        assertThatThrownBy(() -> eligibility().withdraw(chair, tender, -1, WHY)).isInstanceOf(NotFound.class);
    }

    @Test
    void isAnActOfTheChairAlone() {
        var evaluator = portal.caller(SampleWorld.EVALUATOR);
        assertThatThrownBy(() -> eligibility().disqualify(evaluator, tender, bid(NOMAD), Ground.OTHER, WHY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void tellsTheSupplierWhy() {
        Transactions.inVain(() -> {
            exclude(NOMAD);
            var told = portal.get(NoticeDesk.class).list(portal.caller("nomad-broadband@bidder.example"), "en", 0, 1);
            assertThat(told.get(0).text()).contains("Disqualified", "Collusion", WHY);
        });
    }

    @Test
    void explainsABidThatIsOutWithoutARank() {
        Transactions.inVain(() -> {
            exclude(NOMAD);
            var why = portal.get(Results.class).explain(chair, tender, "LOT-3", bid(NOMAD));
            assertThat(why.result().status()).isEqualTo(BidStatus.DISQUALIFIED);
            assertThat(why.ranked()).isNull();
        });
    }
}
