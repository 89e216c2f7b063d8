package global.giga.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.award.plan.AwardPlan;
import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.Effort;
import global.giga.award.plan.Rule;
import global.giga.evaluation.Results;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.sample.SampleWorld;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What planning and proposing say to what hardly happens; nothing is lost. */
class AwardInputDbTest {
    private static final String OUT = "update lot_score set status = 'UNDER_PASS_MARK', ranked = null";

    private final DataSource database = Databases.h2();
    private Portal portal;
    private long tender;
    private Caller chair;

    @BeforeEach
    void start() throws SQLException {
        var story = EvaluatedStory.told();
        story.into(database);
        portal = new Portal(database);
        tender = story.tender();
        chair = portal.caller(SampleWorld.CHAIR);
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).as(statement).isPositive();
        }
    }

    private String value(String query) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var found = sql.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private long planned() {
        var run = portal.get(Planning.class).prepare(chair, tender);
        portal.get(PlanWork.class).proceed();
        return run;
    }

    private PlanView plan(long run) {
        return portal.get(Planning.class).plan(chair, tender, run);
    }

    private long scenario(Rules rules) {
        var run = portal.get(Planning.class).scenario(chair, tender, new Scenario("What if", rules));
        portal.get(PlanWork.class).proceed();
        return run;
    }

    private static Rules rules(Integer minSuppliers, BigDecimal budget, Reach reach) {
        return new Rules(null, null, null, minSuppliers, null, null, budget, reach, List.of(Objective.HIGHEST_SCORE));
    }

    private void cannotPropose(long run, Class<? extends Throwable> why) {
        assertThatThrownBy(() -> portal.get(Awarding.class).propose(chair, tender, run, List.of()))
                .isInstanceOf(why);
        assertThat(portal.get(Awarding.class).award(chair, tender)).isEmpty();
    }

    private void endsWithoutAnAward() {
        portal.get(Awarding.class).endWithoutAward(portal.caller(SampleWorld.APPROVER), tender, "Nothing is left.");
        assertThat(portal.get(Awarding.class).award(chair, tender).orElseThrow().reason())
                .isEqualTo("Nothing is left.");
    }

    @Test
    @DisplayName("no bid, or all disqualified: the plan gives nothing to anybody, says why, and the tender can end")
    void noBidIsLeft() throws SQLException {
        execute(OUT);
        var run = planned();
        assertThat(plan(run).status()).isEqualTo(Status.OPTIMAL);
        assertThat(plan(run).sums().schools()).isZero();
        assertThat(plan(run).unawarded()).containsOnlyKeys(Reason.NO_OFFER);
        assertThat(portal.get(Planning.class)
                        .schools(chair, tender, run, all(), 0, 200)
                        .rows())
                .hasSize(105)
                .allSatisfy(s -> assertThat(s.unawarded()).isEqualTo(Reason.NO_OFFER));
        cannotPropose(run, NothingAwarded.class);
        endsWithoutAnAward();
    }

    private static PlanSchools.Filter all() {
        return new PlanSchools.Filter(null, null, null, null);
    }

    @Test
    @DisplayName(
            "one bid against a limit of lots for one supplier: the rules that contradict each other; without, all of it")
    void oneBid() throws SQLException {
        var only = value("select bid_id from lot_score where ranked is not null group by bid_id"
                + " order by count(*) desc, bid_id fetch first 1 row only");
        execute(OUT + " where bid_id <> " + only);
        var run = planned();
        assertThat(plan(run).status()).isEqualTo(Status.INFEASIBLE);
        assertThat(plan(run).conflict()).isNotEmpty();
        cannotPropose(run, PlanUnusable.class);
        var free = plan(scenario(rules(null, null, Reach.ALL)));
        assertThat(free.status()).isEqualTo(Status.OPTIMAL);
        assertThat(free.suppliers()).hasSize(1);
        assertThat(free.lots().stream().filter(l -> l.winner() != null)).allSatisfy(lot -> {
            assertThat(lot.why().cheapest()).isNull();
            assertThat(lot.why().best()).isNull();
        });
    }

    @Test
    @DisplayName("a tie in every position: nobody is called cheaper or better, and the same comes out each time")
    void tiesEverywhere() throws SQLException {
        execute("update offer set nrc = 100000, mrc = 1000, stated_total = null");
        execute("update bid set vat_included = false, currency = (select min(currency) from bid)");
        execute("update lot_score set total = 80, technical = 50, price_points = 30 where ranked is not null");
        var rules = rules(null, null, Reach.ALL);
        var first = scenario(rules);
        var second = scenario(rules);
        assertThat(plan(first).status()).isEqualTo(Status.OPTIMAL);
        assertThat(plan(first).lots().stream().filter(l -> l.winner() != null))
                .isNotEmpty()
                .allSatisfy(lot -> {
                    assertThat(lot.why().cheapest()).isNull();
                    assertThat(lot.why().best()).isNull();
                });
        var planning = portal.get(Planning.class);
        assertThat(planning.certificate(chair, tender, first)).isEqualTo(planning.certificate(chair, tender, second));
        assertThat(planning.difference(chair, tender, first, second).schools()).isEmpty();
    }

    @Test
    @DisplayName("prices of zero are prices: the plan, its curve and an award cost nothing")
    void pricesOfZero() throws SQLException {
        execute("update offer set nrc = 0, mrc = 0, stated_total = null");
        var run = planned();
        assertThat(plan(run).usable()).isTrue();
        assertThat(plan(run).sums().price()).isZero();
        portal.get(Planning.class).curve(chair, tender);
        portal.get(PlanWork.class).proceed();
        assertThat(portal.get(Planning.class).plans(chair, tender).stream().filter(p -> p.kind() == PlanRun.Kind.CURVE))
                .hasSize(Planning.POINTS)
                .allSatisfy(p -> assertThat(p.status()).isEqualTo(Status.OPTIMAL));
        portal.get(Awarding.class).propose(chair, tender, run, List.of());
        assertThat(portal.get(Awarding.class).award(chair, tender).orElseThrow().price())
                .isZero();
    }

    @Test
    @DisplayName("a budget under the cheapest lot: nothing for the budget, or with everything to award a contradiction")
    void aBudgetUnderTheCheapestLot() {
        var nothing = plan(scenario(rules(null, BigDecimal.ONE, Reach.BEST)));
        assertThat(nothing.status()).isEqualTo(Status.OPTIMAL);
        assertThat(nothing.sums().schools()).isZero();
        assertThat(nothing.unawarded()).containsKey(Reason.BUDGET);
        var contradiction = plan(scenario(rules(null, BigDecimal.ONE, Reach.ALL)));
        assertThat(contradiction.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(contradiction.conflict())
                .extracting(Conflict::rule)
                .containsExactlyInAnyOrder(Rule.BUDGET, Rule.REACH_ALL);
    }

    @Test
    @DisplayName("such a budget in the terms: the plan cannot be proposed, the tender can end, the results stay")
    void aBudgetOfTheTermsUnderTheCheapestLot() throws SQLException {
        var results = portal.get(Results.class).byLot(chair, tender).size();
        execute("update tender set terms = replace(terms, '\"budget\":null', '\"budget\":1') where id = " + tender
                + " and terms like '%\"budget\":null%'");
        var run = planned();
        cannotPropose(run, plan(run).status() == Status.INFEASIBLE ? PlanUnusable.class : NothingAwarded.class);
        assertThat(portal.get(Results.class).byLot(chair, tender)).hasSize(results);
        endsWithoutAnAward();
    }

    @Test
    @DisplayName("rules that contradict each other: their smallest set, with what the others allow")
    void contradictoryRules() {
        var plan = plan(scenario(rules(50, null, Reach.BEST)));
        assertThat(plan.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(plan.conflict()).singleElement().satisfies(conflict -> {
            assertThat(conflict.rule()).isEqualTo(Rule.MIN_SUPPLIERS);
            assertThat(conflict.limit()).isEqualByComparingTo("50");
        });
        assertThat(plan.lots()).allSatisfy(lot -> assertThat(lot.winner()).isNull());
        assertThat(plan.prices()).singleElement().satisfies(price -> {
            assertThat(price.rule()).isEqualTo(Rule.MIN_SUPPLIERS);
            assertThat(price.without()).isNotEmpty();
            assertThat(price.nothing(plan.objectives())).isFalse();
        });
    }

    @Test
    @DisplayName("a package over lots that were not bid is no package; one of which an envelope is missing neither")
    void aPackageOverLotsThatWereNotBid() throws SQLException {
        var bid = value("select bid_id from lot_score where ranked is not null and lot_id ="
                + " (select id from lot where code = 'LOT-1' and tender_id = " + tender
                + ") order by ranked fetch first 1 row only");
        execute("insert into bid_package (id, version, bid_id, name, lots, discount, named_in) values"
                + " (900001, 1, " + bid + ", 'Moon', '[\"LOT-1\",\"LOT-99\"]', 50, '[\"LOT-1\",\"LOT-99\"]'),"
                + " (900002, 1, " + bid + ", 'Half', '[\"LOT-1\",\"LOT-2\"]', 50, '[\"LOT-1\"]')");
        var run = planned();
        assertThat(plan(run).usable()).isTrue();
        var certificate = portal.get(Planning.class).certificate(chair, tender, run);
        assertThat(certificate).doesNotContain("/Moon").doesNotContain("/Half");
        portal.get(Awarding.class).propose(chair, tender, run, List.of());
    }

    @Test
    @DisplayName(
            "R4.2 no solver on the node: the plan says so, cannot be proposed, and is made anew where there is one")
    void noSolver() {
        var planning = portal.get(Planning.class);
        var run = planning.prepare(chair, tender);
        var store = portal.get(PlanStore.class);
        var worker = UUID.randomUUID().toString();
        store.next(worker);
        var none = new AwardPlan(Status.UNAVAILABLE, List.of(), List.of(), List.of(), List.of());
        store.solved(run, worker, new Solution(none, List.of(), List.of()), "{}");
        assertThat(plan(run).status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(plan(run).usable()).isFalse();
        cannotPropose(run, PlanUnusable.class);
        assertThatThrownBy(() -> portal.get(Awarding.class)
                        .endWithoutAward(portal.caller(SampleWorld.APPROVER), tender, "No planner."))
                .isInstanceOf(StillAwardable.class);
        var anew = planned();
        assertThat(anew).isNotEqualTo(run);
        assertThat(plan(anew).usable()).isTrue();
        assertThat(planning.prepare(chair, tender)).isEqualTo(anew);
    }

    @Test
    @DisplayName("R4.2 too little work to find a plan: asked for again, it may take more")
    void moreWork() {
        var planning = portal.get(Planning.class);
        var store = portal.get(PlanStore.class);
        var run = planning.prepare(chair, tender);
        assertThat(store.next("one")).map(PlanStore.Work::effort).contains(Effort.USUAL);
        var none = new AwardPlan(Status.NONE_FOUND, List.of(), List.of(), List.of(), List.of());
        store.solved(run, "one", new Solution(none, List.of(), List.of()), "{}");
        cannotPropose(run, PlanUnusable.class);
        assertThat(planning.prepare(chair, tender)).isNotEqualTo(run);
        assertThat(store.next("one")).map(PlanStore.Work::effort).contains(new Effort(4 * Effort.USUAL.work()));
    }

    @Test
    void aPlannerThatLostItsProblemChangesNothing() {
        var store = portal.get(PlanStore.class);
        var run = portal.get(Planning.class).prepare(chair, tender);
        store.next("one");
        later();
        assertThat(store.next("two")).map(PlanStore.Work::run).contains(run);
        store.failed(run, "one");
        assertThat(store.goesOn(run, "one", null, null, null)).isFalse();
        assertThat(store.goesOn(run, "two", null, null, null)).isTrue();
        assertThat(state(run)).isEqualTo(PlanRun.State.RUNNING);
    }

    @Test
    void aProblemThatTakesThePlannersDownIsGivenUp() {
        var store = portal.get(PlanStore.class);
        var run = portal.get(Planning.class).prepare(chair, tender);
        for (int i = 0; i < PlanRun.MOST_BEGUN; i++) {
            assertThat(store.next("planner " + i)).isPresent();
            later();
        }
        assertThat(store.next("the last")).isEmpty();
        assertThat(state(run)).isEqualTo(PlanRun.State.FAILED);
    }

    @Test
    void whatWasCancelledWhileItsPlannerWasGoneIsNotBegunAgain() {
        var store = portal.get(PlanStore.class);
        var run = portal.get(Planning.class).prepare(chair, tender);
        store.next("one");
        portal.get(Planning.class).cancel(chair, tender, run);
        later();
        assertThat(store.next("two")).isEmpty();
        assertThat(state(run)).isEqualTo(PlanRun.State.CANCELLED);
    }

    @Test
    void aCurveThatIsAskedForAgainEndsTheOneThatIsComputed() {
        var planning = portal.get(Planning.class);
        var store = portal.get(PlanStore.class);
        planned();
        planning.curve(chair, tender);
        var point = store.next("one").orElseThrow().run();
        planning.curve(chair, tender);
        assertThat(store.goesOn(point, "one", null, null, null)).isFalse();
        store.failed(point, "one");
        portal.get(PlanWork.class).proceed();
        assertThat(planning.plans(chair, tender))
                .filteredOn(plan -> plan.kind() == PlanRun.Kind.CURVE)
                .hasSize(Planning.POINTS)
                .allSatisfy(plan -> assertThat(plan.progress().state()).isEqualTo(PlanRun.State.DONE));
    }

    private void later() {
        Clocks.travel(portal.get(Clock.class).instant().plus(PlanRun.LEASE).plusSeconds(1));
    }

    private PlanRun.State state(long run) {
        return portal.get(Planning.class).progress(chair, tender, run).state();
    }
}
