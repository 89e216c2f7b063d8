package global.giga.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sureness;
import global.giga.audit.AuditTrail;
import global.giga.award.Complaint.Decision;
import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.Rule;
import global.giga.contract.Contract;
import global.giga.contract.Contracting;
import global.giga.evaluation.Eligibility;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.FragileUnexplained;
import global.giga.evaluation.LotReview;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.PriceVerdict;
import global.giga.evaluation.PricesUndecided;
import global.giga.evaluation.Pricing;
import global.giga.evaluation.Results;
import global.giga.evaluation.Reviewing;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.ReasonNeeded;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sample tender from its plan to the contracts, through the services. */
class AwardingDbTest {
    private static final String LOSER = "aral-online";
    private static final String OTHER = "zhibek-net";
    private static final String REASON = "The committee doubts that the technicians of the first can reach the lot.";

    private final DataSource database = Databases.h2();
    private Portal portal;
    private long tender;
    private Caller chair;
    private Caller approver;
    private Caller officer;

    @BeforeEach
    void start() throws SQLException {
        var story = EvaluatedStory.told();
        story.into(database);
        portal = new Portal(database);
        tender = story.tender();
        chair = portal.caller(SampleWorld.CHAIR);
        approver = portal.caller(SampleWorld.APPROVER);
        officer = portal.caller(SampleWorld.STAFF);
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private long planned() {
        var run = portal.get(Planning.class).prepare(chair, tender);
        portal.get(PlanWork.class).proceed();
        return run;
    }

    private void proposed(Departure... departures) {
        portal.get(Awarding.class).propose(chair, tender, planned(), List.of(departures));
    }

    private AwardView approved() {
        proposed();
        approve();
        return award();
    }

    private void approve() {
        portal.get(Awarding.class).approve(approver, tender, award().id());
    }

    private AwardView award() {
        return portal.get(Awarding.class).award(chair, tender).orElseThrow();
    }

    private PlanView plan(long run) {
        return portal.get(Planning.class).plan(chair, tender, run);
    }

    private Caller supplier(String name) {
        return portal.caller(SampleWorld.address(name));
    }

    private void complain(String supplier) {
        portal.get(Complaining.class).complain(supplier(supplier), tender, "The hub radius was read wrongly.");
    }

    private void decide(Decision decision) {
        var complaint = portal.get(Complaining.class).list(officer, tender).stream()
                .filter(Complaint::open)
                .findFirst()
                .orElseThrow();
        portal.get(Complaining.class).decide(officer, tender, complaint.id(), decision, "We read it again.");
    }

    private TenderStatus status() {
        return portal.get(Tenders.class)
                .get(tender)
                .statusAt(portal.get(Clock.class).instant());
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var found = sql.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void refused(Class<? extends Throwable> why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(why);
    }

    @Test
    @DisplayName("R4.2 the plan keeps the rules of the terms, is proven, and the same problem is planned once")
    void plansByTheTerms() {
        var run = planned();
        var plan = plan(run);
        assertThat(plan.usable()).isTrue();
        assertThat(plan.status()).isEqualTo(Status.OPTIMAL);
        assertThat(plan.lots()).hasSize(9).allSatisfy(lot -> assertThat(lot.winner())
                .isNotNull());
        assertThat(plan.suppliers()).allSatisfy(s -> assertThat(s.lots()).isLessThanOrEqualTo(3));
        assertThat(plan.sums().technologies()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(planned()).isEqualTo(run);
        assertThat(portal.get(Planning.class).certificate(chair, tender, run)).isNotBlank();
        assertThat(portal.get(Planning.class).connected(chair, tender, run))
                .hasSize(plan.sums().schools());
    }

    @Test
    @DisplayName("R4.3 proposed by the chair, approved by the approver, in its standstill, then contracts")
    void goesFromThePlanToTheContracts() {
        var award = approved();
        assertThat(status()).isEqualTo(TenderStatus.STANDSTILL);
        assertThat(Duration.between(award.approvedAt(), award.standsUntil())).isEqualTo(Duration.ofDays(10));
        Clocks.travel(award.standsUntil().minusMillis(1));
        refused(StandstillRuns.class, () -> portal.get(Contracting.class).conclude(approver, tender));
        Clocks.travel(award.standsUntil());
        portal.get(Contracting.class).conclude(approver, tender);
        assertThat(status()).isEqualTo(TenderStatus.AWARDED);
        var contracts = portal.get(Contracting.class).of(tender);
        assertThat(contracts)
                .extracting(c -> c.bid().organization().name())
                .containsExactlyInAnyOrderElementsOf(
                        award.suppliers().stream().map(AwardView.Supplier::name).toList());
        assertThat(contracts.stream().map(c -> c.value().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(award.price());
        assertThat(contracts.stream().mapToInt(Contract::schools).sum()).isEqualTo(award.schools());
        assertThat(contracts).allSatisfy(c -> {
            assertThat(c.months()).isEqualTo(36);
            assertThat(c.lots()).isNotEmpty();
            assertThat(c.ends()).isEqualTo(c.delivered().plusMonths(36));
        });
    }

    @Test
    @DisplayName("R4.3 the lines of the award cost what the plan says")
    void costsWhatThePlanSays() {
        var plan = plan(planned());
        proposed();
        assertThat(award().price())
                .isCloseTo(plan.sums().price(), org.assertj.core.api.Assertions.within(new BigDecimal("1E-12")));
        assertThat(award().pupils()).isEqualTo(plan.sums().pupils());
        assertThat(award().broken()).isEmpty();
        assertThat(award().departs()).isFalse();
    }

    @Test
    @DisplayName("R4.3 a departure needs a reason and a valid bid; the rules that it breaks are written down")
    void departsWithAReason() {
        refused(ReasonNeeded.class, () -> new Departure("LOT-1", 1L, " "));
        var run = planned();
        refused(NotAwardable.class, () -> portal.get(Awarding.class)
                .propose(chair, tender, run, List.of(new Departure("LOT-1", -1L, REASON))));
        var winner = plan(run).lots().get(0).winner().bid();
        var other = results("LOT-1").stream()
                .filter(s -> s.rank() != null && s.bid().id() != winner)
                .findFirst()
                .orElseThrow();
        proposed(new Departure("LOT-1", other.bid().id(), REASON), new Departure("LOT-2", null, REASON));
        var award = award();
        assertThat(award.lots().get(0).winner().bid()).isEqualTo(other.bid().id());
        assertThat(award.lots().get(0).planned())
                .isEqualTo(plan(run).lots().get(0).winner().supplier());
        assertThat(award.lots().get(0).departure()).isEqualTo(REASON);
        assertThat(award.lots().get(1).winner()).isNull();
        assertThat(award.lots().get(2).departure()).isNull();
        assertThat(award.broken()).contains(Rule.REACH_ALL);
    }

    private List<LotScore> results(String lot) {
        return portal.get(Results.class).byLot(chair, tender).get(lot);
    }

    @Test
    void departingFromEveryLotIsNoAward() {
        var run = planned();
        var nobody = plan(run).lots().stream()
                .map(lot -> new Departure(lot.code(), null, REASON))
                .toList();
        refused(NothingAwarded.class, () -> portal.get(Awarding.class).propose(chair, tender, run, nobody));
    }

    @Test
    @DisplayName("R3.5 a plan of other results cannot be proposed")
    void refusesAnOutdatedPlan() throws SQLException {
        var run = planned();
        execute("update offer set mrc = mrc + 1 where mrc is not null");
        refused(PlanOutdated.class, () -> portal.get(Awarding.class).propose(chair, tender, run, List.of()));
        assertThat(portal.get(Planning.class).prepare(chair, tender)).isNotEqualTo(run);
    }

    @Test
    @DisplayName(
            "R3.11 R3.5 a winner that became first after the conclusion and is fragile is explained before an award")
    void aNewFragileWinnerIsExplainedBeforeItIsProposed() {
        var reviewing = portal.get(Reviewing.class);
        var first = reviewing.review(chair, tender).lots().stream()
                .filter(LotReview::fragile)
                .findFirst()
                .orElseThrow();
        portal.get(Eligibility.class)
                .withdraw(chair, tender, Long.parseLong(first.robustness().winner()), "Its letter of today.");
        assertThat(reviewing.review(chair, tender).unexplained()).isPositive();
        var run = planned();
        refused(FragileUnexplained.class, () -> portal.get(Awarding.class).propose(chair, tender, run, List.of()));
        Sureness.explain(portal, tender);
        portal.get(Awarding.class).propose(chair, tender, run, List.of());
        assertThat(status()).isEqualTo(TenderStatus.AWARD_PROPOSED);
    }

    @Test
    @DisplayName("R3.10 a price that is asked about after the conclusion is decided before an award")
    void anOpenQuestionIsDecidedBeforeAnAward() {
        var run = planned();
        var bid = results("LOT-3").get(0).bid().id();
        var pricing = portal.get(Pricing.class);
        var until = portal.get(Clock.class).instant().plus(Duration.ofDays(3));
        pricing.ask(chair, tender, bid, "LOT-3", "How do these prices come about?", until);
        refused(PricesUndecided.class, () -> portal.get(Awarding.class).propose(chair, tender, run, List.of()));
        var question = pricing.review(chair, tender).groups().stream()
                .flatMap(group -> group.asked().stream())
                .findFirst()
                .orElseThrow();
        Clocks.travel(until);
        pricing.decide(chair, tender, question.id(), PriceVerdict.ACCEPTED, "The map shows it.");
        portal.get(Awarding.class).propose(chair, tender, run, List.of());
        refused(TenderNotInState.class, () -> pricing.ask(chair, tender, bid, "LOT-3", "Why?", until.plusSeconds(1)));
    }

    @Test
    @DisplayName("R3.5 the conclusion waits for an act on the tender that is under way, and sees what it did")
    void theConclusionWaitsForWhatIsUnderWay() throws Exception {
        execute("update tender set status = 'FINANCIAL_OPENED' where id = " + tender);
        var thread = Executors.newSingleThreadExecutor();
        try (var other = database.getConnection();
                var act = other.createStatement()) {
            other.setAutoCommit(false);
            act.execute("select id from tender where id = " + tender + " for update");
            var conclusion = thread.submit(() -> portal.get(Evaluating.class).conclude(chair, tender));
            while (count("select count(*) from information_schema.sessions where blocker_id is not null") == 0) {
                Thread.onSpinWait();
            }
            act.execute("delete from fragile_reason");
            other.commit();
            assertThatThrownBy(conclusion::get).hasCauseInstanceOf(FragileUnexplained.class);
        } finally {
            thread.shutdown();
        }
        assertThat(status()).isEqualTo(TenderStatus.FINANCIAL_OPENED);
    }

    @Test
    void aScenarioIsComparedAndNeverProposed() {
        planned();
        var rules = new Rules(1, null, null, null, null, null, null, Reach.BEST, List.of(Objective.LOWEST_PRICE));
        var planning = portal.get(Planning.class);
        var run = planning.scenario(officer, tender, new Scenario("One lot each", rules));
        portal.get(PlanWork.class).proceed();
        assertThat(plan(run).suppliers()).allSatisfy(s -> assertThat(s.lots()).isEqualTo(1));
        refused(PlanUnusable.class, () -> portal.get(Awarding.class).propose(chair, tender, run, List.of()));
        refused(ScenarioUnnamed.class, () -> new Scenario("", rules));
    }

    @Test
    @DisplayName("R4.1 R3.8 a lot at the lowest price goes to the lowest mean, whatever a bid leaves out")
    void theLowestPriceIsThatOfTheRanking() {
        planned();
        var cheapest = Rules.none(Reach.ALL, Objective.LOWEST_PRICE);
        var run = portal.get(Planning.class).scenario(officer, tender, new Scenario("Lowest price", cheapest));
        portal.get(PlanWork.class).proceed();
        var plan = plan(run);
        var whole = BigDecimal.ZERO;
        for (var lot : plan.lots()) {
            var lowest = results(lot.code()).stream()
                    .filter(s -> s.price() != null)
                    .min(Comparator.comparing(LotScore::price))
                    .orElseThrow();
            assertThat(lot.winner().bid()).as(lot.code()).isEqualTo(lowest.bid().id());
            whole = whole.add(lowest.price().multiply(BigDecimal.valueOf(lot.schools())));
        }
        assertThat(plan.sums().schools()).isLessThan(plan.sums().allSchools());
        assertThat(plan.objectives().get(0).value())
                .isGreaterThan(plan.sums().price())
                .isCloseTo(whole, org.assertj.core.api.Assertions.within(new BigDecimal("0.0001")));
    }

    @Test
    void theCurveNeverConnectsFewerPupilsForMoreMoney() {
        var planning = portal.get(Planning.class);
        refused(PlanUnusable.class, () -> planning.curve(chair, tender));
        planned();
        planning.curve(chair, tender);
        portal.get(PlanWork.class).proceed();
        var points = planning.plans(chair, tender).stream()
                .filter(p -> p.kind() == PlanRun.Kind.CURVE)
                .toList();
        assertThat(points).hasSize(Planning.POINTS);
        assertThat(points).extracting(p -> p.sums().pupils()).isSorted();
        assertThat(points).allSatisfy(p -> assertThat(p.sums().price())
                .isLessThanOrEqualTo(p.rules().budget()));
    }

    @Test
    void aPlanThatWaitsCanBeCancelledAndAskedForAgain() {
        var planning = portal.get(Planning.class);
        var run = planning.prepare(chair, tender);
        planning.cancel(chair, tender, run);
        portal.get(PlanWork.class).proceed();
        assertThat(planning.progress(chair, tender, run).state()).isEqualTo(PlanRun.State.CANCELLED);
        assertThat(planned()).isNotEqualTo(run);
    }

    @Test
    void theApproverGivesAProposalBack() {
        proposed();
        refused(ReasonNeeded.class, () -> portal.get(Awarding.class).giveBack(approver, tender, award().id(), ""));
        portal.get(Awarding.class).giveBack(approver, tender, award().id(), REASON);
        assertThat(status()).isEqualTo(TenderStatus.EVALUATED);
        assertThat(portal.get(Awarding.class).award(chair, tender)).isEmpty();
        proposed();
        assertThat(award().round()).isEqualTo(2);
        assertThat(portal.get(Awarding.class).rounds(chair, tender))
                .extracting(Round::state)
                .containsExactly(Award.State.RETURNED, Award.State.PROPOSED);
    }

    @Test
    @DisplayName("R4.3 a complaint in the last millisecond of the standstill suspends the award; one later is late")
    void takesComplaintsUntilTheEndOfTheStandstill() throws SQLException {
        var award = approved();
        Clocks.travel(award.standsUntil());
        refused(StandstillOver.class, () -> complain(LOSER));
        assertThat(count("select count(*) from audit_entry where act = 'complaint.late'"))
                .isEqualTo(1);
        Clocks.travel(award.standsUntil().minusMillis(1));
        complain(LOSER);
        refused(ComplaintPending.class, () -> complain(LOSER));
        Clocks.travel(award.standsUntil().plusSeconds(1));
        refused(ComplaintOpen.class, () -> portal.get(Contracting.class).conclude(approver, tender));
        decide(Decision.REJECTED);
        portal.get(Contracting.class).conclude(approver, tender);
        assertThat(status()).isEqualTo(TenderStatus.AWARDED);
    }

    @Test
    @DisplayName("R4.3 an upheld complaint annuls the award; the evaluation is open again")
    void anUpheldComplaintReopensTheEvaluation() {
        approved();
        complain(LOSER);
        decide(Decision.UPHELD);
        assertThat(status()).isEqualTo(TenderStatus.EVALUATED);
        assertThat(portal.get(Publishing.class).award(tender)).isEmpty();
        var debrief = portal.get(Debriefing.class).of(supplier(LOSER), tender);
        assertThat(debrief.told()).isFalse();
        assertThat(debrief.complaints()).singleElement().satisfies(c -> {
            assertThat(c.decision()).isEqualTo(Decision.UPHELD);
            assertThat(c.reasons()).isEqualTo("We read it again.");
        });
        var complaint = debrief.complaints().get(0).id();
        refused(TenderNotInState.class, () -> portal.get(Complaining.class)
                .decide(officer, tender, complaint, Decision.REJECTED, "Twice."));
        approved();
        assertThat(award().round()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "R4.3 a complaint whose award is annulled needs no decision and stands in the way of none about the next")
    void aComplaintEndsWithItsAward() {
        approved();
        complain(LOSER);
        complain(OTHER);
        decide(Decision.UPHELD);
        approved();
        var debrief = portal.get(Debriefing.class).of(supplier(OTHER), tender);
        assertThat(debrief.complaining()).isTrue();
        var before = debrief.complaints().get(0);
        assertThat(before.overtaken()).isTrue();
        refused(ComplaintDecided.class, () -> portal.get(Complaining.class)
                .decide(officer, tender, before.id(), Decision.UPHELD, "No."));
        complain(OTHER);
        Clocks.travel(award().standsUntil());
        refused(ComplaintOpen.class, () -> portal.get(Contracting.class).conclude(approver, tender));
        decide(Decision.UPHELD);
        assertThat(portal.get(Awarding.class).rounds(chair, tender))
                .extracting(Round::state)
                .containsExactly(Award.State.ANNULLED, Award.State.ANNULLED);
    }

    @Test
    @DisplayName("R4.3 what is approved or given back is the proposal on the screen, not one that came after it")
    void approvesTheProposalThatWasSeen() {
        proposed();
        var seen = award().id();
        portal.get(Awarding.class).giveBack(approver, tender, seen, REASON);
        proposed();
        refused(ChangedElsewhere.class, () -> portal.get(Awarding.class).approve(approver, tender, seen));
        refused(ChangedElsewhere.class, () -> portal.get(Awarding.class).giveBack(approver, tender, seen, REASON));
        refused(ChangedElsewhere.class, () -> portal.get(Awarding.class).approve(approver, tender, null));
        approve();
        assertThat(award().round()).isEqualTo(2);
    }

    @Test
    @DisplayName("R4.3 a departure to the bidder that the plan gives the lot to is none")
    void aDepartureGivesTheLotToSomebodyElse() {
        var run = planned();
        var lot = plan(run).lots().stream()
                .filter(one -> one.winner() != null)
                .findFirst()
                .orElseThrow();
        refused(NothingDeparts.class, () -> portal.get(Awarding.class)
                .propose(
                        chair,
                        tender,
                        run,
                        List.of(new Departure(lot.code(), lot.winner().bid(), REASON))));
        assertThat(status()).isEqualTo(TenderStatus.EVALUATED);
    }

    @Test
    void decidesOnAComplaintOnce() {
        approved();
        complain(LOSER);
        decide(Decision.REJECTED);
        var complaint =
                portal.get(Complaining.class).list(officer, tender).get(0).id();
        refused(ComplaintDecided.class, () -> portal.get(Complaining.class)
                .decide(officer, tender, complaint, Decision.UPHELD, "No."));
    }

    @Test
    @DisplayName("R4.4 a bidder reads its own scores and reasons and the winner's points, and of nobody a price")
    void debriefsEachBidder() {
        proposed();
        assertThat(portal.get(Debriefing.class).of(supplier(LOSER), tender).told())
                .isFalse();
        assertThat(portal.get(Publishing.class).award(tender)).isEmpty();
        approve();
        var debrief = portal.get(Debriefing.class).of(supplier(LOSER), tender);
        assertThat(debrief.complaining()).isTrue();
        assertThat(debrief.judged()).hasSize(3);
        assertThat(debrief.lots()).isNotEmpty().allSatisfy(lot -> {
            assertThat(lot.own().bid().organization().name()).isEqualTo(debrief.supplier());
            assertThat(lot.winner().points()).isNotEmpty();
            assertThat(lot.winner().total()).isNotNull();
        });
        assertThat(Debrief.Winner.class.getRecordComponents())
                .extracting(c -> c.getName())
                .containsExactly("name", "schools", "points", "technical", "pricePoints", "total");
        refused(NotFound.class, () -> portal.get(Debriefing.class).of(supplier("zhibek-net"), -1));
        var published = portal.get(Publishing.class).award(tender).orElseThrow();
        assertThat(published.award().lots()).hasSize(9);
        assertThat(published.seed()).isNotBlank();
        assertThat(portal.get(Publishing.class).connected(tender))
                .hasSize(published.award().schools());
    }

    @Test
    @DisplayName("R4.3 who stands before a winner and gets nothing reads which rules stand in the way")
    void tellsWhoStandsBeforeAWinnerWhy() {
        var award = approved();
        var winners = new HashMap<String, Long>();
        award.lots().stream()
                .filter(lot -> lot.winner() != null)
                .forEach(lot -> winners.put(lot.code(), lot.winner().bid()));
        var told = 0;
        for (var bidder : SampleFiles.bidders()) {
            var debrief = portal.get(Debriefing.class).of(supplier(bidder.id()), tender);
            for (var lot : debrief.lots()) {
                var before = lot.own().rank() != null
                        && winners.containsKey(lot.code())
                        && lot.own().rank() < rank(lot.code(), winners.get(lot.code()));
                assertThat(lot.outranked() != null)
                        .as(bidder.id() + " " + lot.code())
                        .isEqualTo(before);
                told += before && lot.outranked().rules().contains(Rule.MAX_LOTS) ? 1 : 0;
                assertThat(lot.others()).extracting(Debrief.Winner::name).doesNotContain(debrief.supplier());
            }
        }
        assertThat(told).as("the most lots of one supplier stand in the way").isPositive();
    }

    private int rank(String lot, long bid) {
        return results(lot).stream()
                .filter(score -> score.bid().id() == bid)
                .findFirst()
                .orElseThrow()
                .rank();
    }

    @Test
    @DisplayName("a tender without anything to award ends with the reasons")
    void endsWithoutAnAward() throws SQLException {
        refused(StillAwardable.class, () -> portal.get(Awarding.class)
                .endWithoutAward(approver, tender, "Too expensive."));
        execute("update lot_score set status = 'UNDER_PASS_MARK', ranked = null");
        portal.get(Awarding.class).endWithoutAward(approver, tender, "No bid is valid any more.");
        assertThat(status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
        assertThat(award().reason()).isEqualTo("No bid is valid any more.");
        assertThat(portal.get(Debriefing.class).of(supplier(LOSER), tender).outcome())
                .isEqualTo("No bid is valid any more.");
    }

    @Test
    void eachArrowIsOneActOfOneKindOfPersonInOneState() {
        var awarding = portal.get(Awarding.class);
        var contracting = portal.get(Contracting.class);
        refused(TenderNotInState.class, () -> awarding.approve(approver, tender, null));
        refused(TenderNotInState.class, () -> awarding.giveBack(approver, tender, null, REASON));
        refused(TenderNotInState.class, () -> contracting.conclude(approver, tender));
        refused(TenderNotInState.class, () -> complain(LOSER));
        var run = planned();
        for (var caller : Set.of(approver, officer)) {
            refused(Forbidden.class, () -> awarding.propose(caller, tender, run, List.of()));
        }
        proposed();
        refused(TenderNotInState.class, () -> portal.get(Planning.class).prepare(chair, tender));
        refused(TenderNotInState.class, () -> awarding.propose(chair, tender, run, List.of()));
        refused(TenderNotInState.class, () -> awarding.endWithoutAward(approver, tender, REASON));
        for (var caller : Set.of(chair, officer)) {
            refused(Forbidden.class, () -> awarding.approve(caller, tender, null));
        }
        approve();
        refused(Forbidden.class, () -> contracting.conclude(officer, tender));
        var acts = portal.get(AuditTrail.class).of(officer, tender).stream()
                .map(entry -> entry.act())
                .filter(act -> act.startsWith("award."))
                .collect(Collectors.toList());
        assertThat(acts).containsExactly("award.planned", "award.proposed", "award.approved");
    }

    @Test
    void tellsEveryBidderAndTheTeam() throws SQLException {
        approved();
        var suppliers =
                count("select count(distinct a.organization_id) from notice n join account a on a.id = n.account_id"
                        + " where n.kind = 'AWARD_INTENDED'");
        assertThat(suppliers).isEqualTo(count("select count(*) from bid where tender_id = " + tender));
        assertThat(count("select count(*) from notice where kind = 'AWARD_PROPOSED'"))
                .isPositive();
    }
}
