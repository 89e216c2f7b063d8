package global.giga.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.audit.AuditEntry;
import global.giga.bid.interest.Declaration;
import global.giga.bid.interest.Declaring;
import global.giga.evaluation.committee.Citation;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Appointing;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R3.3 from the sheets of single members to the freeze, with whatever comes in between. */
class AgreeingDbTest {
    private static final String SECOND = SampleWorld.EVALUATOR_2;

    private DataSource database;
    private Portal portal;
    private Caller staff;
    private Caller chair;
    private Caller evaluator;
    private Caller second;
    private long tender;

    @BeforeEach
    void open() {
        database = Sample.in(Databases.Kind.H2);
        portal = new Portal(database);
        tender = Sample.closed(portal).id();
        staff = portal.caller(SampleWorld.STAFF);
        chair = portal.caller(SampleWorld.CHAIR);
        evaluator = portal.caller(SampleWorld.EVALUATOR);
        second = portal.caller(SECOND);
        Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
    }

    @AfterEach
    void close() throws SQLException {
        portal.close();
        try (var connection = database.getConnection();
                var shutdown = connection.createStatement()) {
            shutdown.execute("shutdown");
        }
    }

    private Judging judging() {
        return portal.get(Judging.class);
    }

    private Agreeing agreeing() {
        return portal.get(Agreeing.class);
    }

    private Evaluating evaluating() {
        return portal.get(Evaluating.class);
    }

    /** So many percent of each maximum. */
    private void score(Caller judge, int percent) {
        Committee.score(portal, judge, tender, c -> c.weight()
                .multiply(new BigDecimal(percent))
                .movePointLeft(2));
    }

    private void scoreAndHandIn(Caller judge, int percent) {
        score(judge, percent);
        judging().handIn(judge, tender);
    }

    private void confirm(Caller judge) {
        Committee.confirm(portal, judge, tender);
    }

    private Consensus consensus() {
        return agreeing().consensus(chair, tender);
    }

    private void agree(Consensus.Line line, String points, String reason) {
        agreeing()
                .agree(
                        chair,
                        tender,
                        line.bid(),
                        line.criterion().id(),
                        new BigDecimal(points),
                        reason,
                        line.version());
    }

    @Test
    @DisplayName("R3.3 nobody sees another's scores before all have handed in, and a closed sheet stays closed")
    void scoresAreAloneUntilAllHandedIn() {
        scoreAndHandIn(evaluator, 60);
        scoreAndHandIn(second, 60);
        score(chair, 60);
        assertThat(consensus().revealed()).isFalse();
        assertThat(consensus().lines()).isEmpty();
        assertThat(consensus().severities()).isEmpty();
        assertThat(consensus().members()).allMatch(member -> member.given() == member.of());
        assertThatThrownBy(() -> agreeing().takeOver(chair, tender))
                .isInstanceOfSatisfying(
                        SheetsOpen.class, r -> assertThat(r.arguments()).containsExactly(1L));
        assertThatThrownBy(() -> score(evaluator, 70)).isInstanceOf(SheetClosed.class);
        assertThatThrownBy(() -> judging().handIn(evaluator, tender)).isInstanceOf(SheetClosed.class);
        judging().handIn(chair, tender);
        assertThat(consensus().lines())
                .hasSize(30)
                .allMatch(line -> line.opinions().size() == 3);
        assertThatThrownBy(() -> agreeing().takeOver(evaluator, tender)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatIsTypedIsKeptWithoutPointsOrReasonAndCitesAPage() {
        var row = judging().sheet(evaluator, tender).rows().get(0);
        var half = new Judgement("experience", null, "see page", 0, new Citation("d", 12));
        assertThat(judging().keep(evaluator, tender, row.bid(), List.of(half))).isEqualTo(1);
        assertThat(judging().keep(evaluator, tender, row.bid(), List.of(half)))
                .as("the same again")
                .isZero();
        var sheet = judging().sheet(evaluator, tender);
        var cell = sheet.rows().get(0).cells().stream()
                .filter(c -> c.criterion().id().equals("experience"))
                .findFirst()
                .orElseThrow();
        assertThat(cell.reason()).isEqualTo("see page");
        assertThat(cell.citation()).isEqualTo(new Citation("d", 12));
        assertThat(cell.complete()).isFalse();
        assertThat(sheet.missing()).isEqualTo(30);
        var tooMany = new Judgement("experience", new BigDecimal("1000"), "", cell.version());
        assertThatThrownBy(() -> judging().keep(evaluator, tender, row.bid(), List.of(tooMany)))
                .isInstanceOf(PointsOutOfRange.class);
        var elsewhere = new Judgement("experience", BigDecimal.ONE, "", 0);
        assertThatThrownBy(() -> judging().keep(evaluator, tender, row.bid(), List.of(elsewhere)))
                .isInstanceOf(ChangedElsewhere.class);
    }

    @Test
    @DisplayName("R3.3 a divergence of more than 30 % needs its own reason, and every evaluator votes on the whole")
    void divergencesNeedReasonsAndVotes() {
        scoreAndHandIn(chair, 60);
        scoreAndHandIn(evaluator, 70);
        Committee.score(
                portal,
                second,
                tender,
                c -> c.id().equals("experience") ? BigDecimal.ZERO : c.weight().multiply(new BigDecimal("0.5")));
        judging().handIn(second, tender);

        assertThat(consensus().lines().get(0).criterion().id()).isEqualTo("experience");
        assertThat(consensus().lines().get(0).divergence().percent()).isEqualByComparingTo("70");
        assertThat(agreeing().takeOver(chair, tender)).isEqualTo(20);
        assertThat(agreeing().takeOver(chair, tender)).isZero();
        assertThat(consensus().missing()).isEqualTo(10);
        assertThatThrownBy(() -> confirm(evaluator)).isInstanceOf(ScoresMissing.class);
        assertThatThrownBy(() -> agree(consensus().lines().get(0), "3", " ")).isInstanceOf(DivergenceUnexplained.class);
        consensus().lines().stream()
                .filter(Consensus.Line::diverges)
                .forEach(line -> agree(line, "3", "The references were checked by telephone."));
        assertThatThrownBy(() -> evaluating().freeze(chair, tender))
                .isInstanceOfSatisfying(ConsensusUnconfirmed.class, r -> assertThat(r.arguments())
                        .containsExactly(2L));

        confirm(evaluator);
        var line = consensus().lines().get(0);
        agree(line, "4", "Another look.");
        assertThat(consensus().unvoted())
                .as("what was confirmed is not there any more")
                .isEqualTo(2);
        assertThatThrownBy(() -> agree(line, "5", "In another tab.")).isInstanceOf(ChangedElsewhere.class);
        var seen = consensus().sha256().hex();
        assertThatThrownBy(() -> agreeing().vote(second, tender, seen, " ")).isInstanceOf(ReasonMissing.class);
        agreeing().vote(second, tender, seen, "Zero was right.");
        confirm(evaluator);
        assertThat(consensus().severities()).hasSize(3);
        assertThat(consensus().severities().get(2).bias()).isNegative();
        assertThat(agreeing().consensus(evaluator, tender).severities()).isEmpty();
        evaluating().freeze(chair, tender);
        assertThat(consensus().ballots())
                .anySatisfy(ballot -> assertThat(ballot.reason()).isEqualTo("Zero was right."));
        assertThatThrownBy(() -> agree(line, "5", "After the freeze.")).isInstanceOf(TenderNotInState.class);
        assertThatThrownBy(() -> confirm(evaluator)).isInstanceOf(TenderNotInState.class);
    }

    @Test
    @DisplayName("R3.3 scores of an evaluator who leaves are kept and do not count; a substitute scores too")
    void anEvaluatorLeavesInTheMiddle() {
        scoreAndHandIn(chair, 60);
        scoreAndHandIn(evaluator, 62);
        score(second, 0);
        end(SECOND);
        assertThatThrownBy(() -> judging().handIn(second, tender)).isInstanceOf(Forbidden.class);
        assertThat(consensus().lines())
                .hasSize(30)
                .allMatch(line -> line.opinions().size() == 2);
        Committee.agree(portal, tender);
        assertThat(consensus().settled()).isTrue();

        portal.get(Appointing.class).appoint(staff, tender, SampleWorld.KEEPER, Duty.EVALUATOR);
        var substitute = portal.caller(SampleWorld.KEEPER);
        assertThat(consensus().revealed()).isFalse();
        assertThatThrownBy(() -> evaluating().freeze(chair, tender)).isInstanceOf(SheetsOpen.class);
        scoreAndHandIn(substitute, 95);
        assertThat(consensus().missing())
                .as("they lie far apart now, and what was taken over explains nothing")
                .isEqualTo(30);
        assertThat(consensus().unvoted()).isEqualTo(2);
    }

    @Test
    @DisplayName("R3.3 what was taken over of the scores of somebody who leaves is no consensus of the others")
    void aConsensusThatWasMadeOfOthersIsMadeAnew() {
        scoreAndHandIn(chair, 60);
        scoreAndHandIn(evaluator, 70);
        scoreAndHandIn(second, 50);
        assertThat(agreeing().takeOver(chair, tender)).isEqualTo(30);
        var explained = consensus().lines().get(0);
        agree(explained, "1", "The chair's own reason.");
        end(SECOND);
        assertThat(consensus().missing()).isEqualTo(29);
        assertThat(agreeing().takeOver(chair, tender)).isEqualTo(29);
        assertThat(consensus().missing()).isZero();
        assertThat(consensus().lines()).filteredOn(line -> !line.explained()).allSatisfy(line -> assertThat(
                        line.points())
                .isEqualByComparingTo(line.divergence().mean()));
    }

    @Test
    @DisplayName("R2.4 who judged is who had the duty at the freeze: scores and dissents of who leaves afterwards stay")
    void whoLeavesAfterTheFreezeStaysInTheConsensus() throws SQLException {
        scoreAndHandIn(chair, 60);
        scoreAndHandIn(evaluator, 60);
        scoreAndHandIn(second, 60);
        agreeing().takeOver(chair, tender);
        agreeing().vote(second, tender, consensus().sha256().hex(), "Too much.");
        confirm(evaluator);
        evaluating().freeze(chair, tender);
        var frozen = consensus();
        end(SECOND);
        end(SampleWorld.EVALUATOR);
        portal.get(Appointing.class).appoint(staff, tender, SampleWorld.KEEPER, Duty.EVALUATOR);
        assertThat(consensus().members()).isEqualTo(frozen.members());
        assertThat(consensus().ballots()).isEqualTo(frozen.ballots()).anySatisfy(ballot -> assertThat(ballot.reason())
                .isEqualTo("Too much."));
        assertThat(consensus().lines()).isEqualTo(frozen.lines());
    }

    @Test
    void aSheetTellsSuppliersOfOneNameApart() throws SQLException {
        score(evaluator, 60);
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate("update organization set name = 'Alpha Net'");
        }
        var file = judging().export(evaluator, tender);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("Alpha Net (");
        assertThat(judging().importScores(second, tender, file)).isEqualTo(30);
    }

    @Test
    void aConflictInTheMiddleTakesTheScoresOut() {
        scoreAndHandIn(chair, 60);
        scoreAndHandIn(evaluator, 60);
        scoreAndHandIn(second, 0);
        assertThat(consensus().undisputed()).isZero();
        var declaring = portal.get(Declaring.class);
        var supplier = declaring.own(second, tender).get(0).organization();
        declaring.declare(second, tender, List.of(new Declaration(supplier, "Shares.")));
        assertThat(consensus().undisputed()).isEqualTo(30);
        assertThatThrownBy(() -> agreeing().consensus(second, tender)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theChairAloneIsNoCommittee() {
        Committee.judge(portal, tender, new BigDecimal("5"));
        end(SampleWorld.EVALUATOR);
        end(SECOND);
        assertThatThrownBy(() -> evaluating().freeze(chair, tender)).isInstanceOf(NoEvaluatorLeft.class);
    }

    @Test
    void ofTwoWhoFreezeAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        Committee.judge(portal, tender, new BigDecimal("5"));
        var barrier = new CyclicBarrier(2);
        Callable<Object> freeze = () -> {
            barrier.await();
            evaluating().freeze(chair, tender);
            return "frozen";
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(freeze, freeze)).stream()
                    .map(AgreeingDbTest::answer)
                    .toList();
            assertThat(answers)
                    .contains("frozen")
                    .filteredOn(TenderNotInState.class::isInstance)
                    .hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(portal.get(Tenders.class).get(tender).terms()).isNotNull();
        assertThat(agreeing().consensus(chair, tender).lines()).hasSize(30);
        assertThatThrownBy(() -> evaluating().freeze(chair, tender))
                .isInstanceOfSatisfying(TenderNotInState.class, r -> assertThat(r.arguments())
                        .containsExactly(TenderStatus.TECHNICAL_FROZEN));
    }

    @Test
    @DisplayName("R3.3 a member takes the own sheet back until the scores are shown, and it is kept as it was")
    void aSheetIsTakenBackBeforeTheScoresAreShown() {
        assertThatThrownBy(() -> returning().takeBack(evaluator, tender, "A slip."))
                .isInstanceOf(SheetNotHandedIn.class);
        scoreAndHandIn(evaluator, 60);
        assertThatThrownBy(() -> returning().takeBack(evaluator, tender, " ")).isInstanceOf(ReasonMissing.class);
        var kept = returning().takeBack(evaluator, tender, " A slip. ");
        assertThat(kept.reason()).isEqualTo("A slip.");
        assertThat(kept.revealed()).isFalse();
        assertThat(judging().sheet(evaluator, tender).handedInAt()).isNull();
        scoreAndHandIn(evaluator, 70);
        assertThat(returning().returned(chair, tender)).singleElement().satisfies(sheet -> {
            assertThat(sheet.sha256()).isEqualTo(kept.sha256());
            assertThat(sheet.scores()).isEqualTo(kept.scores()).contains("\"points\":\"4.8\"");
        });
        var hashes = facts("sheet.handed-in", "sha256");
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
        assertThat(facts("sheet.returned", "sha256")).containsExactly(hashes.get(0));
        scoreAndHandIn(second, 60);
        scoreAndHandIn(chair, 60);
        assertThatThrownBy(() -> returning().takeBack(evaluator, tender, "Another slip."))
                .isInstanceOf(ScoresShown.class);
        assertThatThrownBy(() -> returning().giveBack(evaluator, tender, second.account(), "Look again."))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("R3.3 the chair gives a sheet back: confirmations fall, and with them what was taken over")
    void theChairGivesASheetBack() {
        Committee.judge(portal, tender, new BigDecimal("5"));
        var line = consensus().lines().get(0);
        agree(line, "4", "Another look.");
        confirm(evaluator);
        confirm(second);
        assertThat(consensus().settled()).isTrue();
        var given = returning().giveBack(chair, tender, evaluator.account(), "Page 12 was not read.");
        assertThat(given.revealed()).isTrue();
        assertThat(given.by().id()).isEqualTo(chair.account());
        assertThat(consensus().lines()).isEmpty();
        assertThatThrownBy(() -> evaluating().freeze(chair, tender)).isInstanceOf(SheetsOpen.class);
        assertThatThrownBy(() -> returning().giveBack(chair, tender, evaluator.account(), "Again."))
                .isInstanceOf(SheetNotHandedIn.class);
        judging().handIn(evaluator, tender);
        assertThat(consensus().unvoted())
                .as("the sheet is the same, and yet everybody is asked again")
                .isEqualTo(2);
        assertThat(consensus().missing())
                .as("what the chair gave a reason of its own stays")
                .isEqualTo(29);
        returning().giveBack(chair, tender, evaluator.account(), "Once more.");
        assertThatThrownBy(() -> {
                    judging().handIn(evaluator, tender);
                    returning().takeBack(evaluator, tender, "My turn.");
                })
                .isInstanceOf(ScoresShown.class);
        Committee.agree(portal, tender);
        evaluating().freeze(chair, tender);
        assertThatThrownBy(() -> returning().giveBack(chair, tender, evaluator.account(), "Too late."))
                .isInstanceOf(TenderNotInState.class);
        assertThat(returning().returned(evaluator, tender)).hasSize(2);
    }

    private Returning returning() {
        return portal.get(Returning.class);
    }

    private List<String> facts(String act, String key) {
        return portal.get(EntityManager.class)
                .createQuery("select e from AuditEntry e where e.act = :act order by e.number", AuditEntry.class)
                .setParameter("act", act)
                .getResultStream()
                .map(entry -> entry.fact(key).orElseThrow())
                .toList();
    }

    private static Object answer(Future<Object> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private void end(String email) {
        var appointing = portal.get(Appointing.class);
        var appointment = appointing.list(staff, tender).stream()
                .filter(a -> a.account().email().equals(email) && a.duty() == Duty.EVALUATOR)
                .findFirst()
                .orElseThrow();
        appointing.remove(staff, tender, appointment.id());
    }
}
