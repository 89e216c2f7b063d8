package global.giga.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Committee;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.TenderNotInState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The score sheet between the technical opening and the freeze. */
class JudgingDbTest {
    private Portal portal;
    private Caller staff;
    private Caller chair;
    private Caller evaluator;
    private long tender;

    @BeforeEach
    void open() {
        portal = Sample.portal();
        tender = Sample.closed(portal).id();
        staff = portal.caller(SampleWorld.STAFF);
        chair = portal.caller(SampleWorld.CHAIR);
        evaluator = portal.caller(SampleWorld.EVALUATOR);
        Committee.declare(portal, tender);
        assertThatThrownBy(() -> judging().sheet(evaluator, tender)).isInstanceOf(TenderNotInState.class);
        assertThat(portal.get(JudgingProgress.class).work(evaluator)).isEmpty();
        Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Judging judging() {
        return portal.get(Judging.class);
    }

    private List<Problem> problems(String... rows) {
        var file = ("supplier,criterion,points,reason\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        try {
            judging().importScores(evaluator, tender, file);
            return List.of();
        } catch (FileRefused refused) {
            return refused.problems();
        }
    }

    @Test
    @DisplayName("R2.4 scores are given, changed, imported and frozen, whole or not at all")
    void keepsTheSheet() {
        givesAndChangesScores();
        refusesWrongScores();
        namesEveryWrongRow();
        freezesACompleteSheetOnly();
    }

    private void givesAndChangesScores() {
        var row = judging().sheet(evaluator, tender).rows().get(0);
        var first = List.of(
                new Judgement("experience", new BigDecimal("6.25"), " good ", 0),
                new Judgement("community", BigDecimal.ZERO, "no answer", 0));
        assertThat(judging().judge(evaluator, tender, row.bid(), first)).isEqualTo(2);
        var cell = cell(row.bid(), "experience");
        assertThat(cell.points()).isEqualByComparingTo("6.25");
        assertThat(cell.reason()).isEqualTo("good");

        var same = new Judgement("experience", new BigDecimal("6.250"), "good", cell.version());
        var better = new Judgement("experience", new BigDecimal("7"), "better", cell.version());
        assertThat(judging().judge(evaluator, tender, row.bid(), List.of(same))).isZero();
        assertThat(judging().judge(evaluator, tender, row.bid(), List.of(better)))
                .isEqualTo(1);
        assertThatThrownBy(() -> judging().judge(evaluator, tender, row.bid(), List.of(same)))
                .isInstanceOf(ChangedElsewhere.class);
        var unread = new Judgement("community", BigDecimal.ONE, "late", 0);
        var fresh = new Judgement("maintenance", BigDecimal.ONE, "first", 0);
        assertThatThrownBy(() -> judging().judge(evaluator, tender, row.bid(), List.of(fresh, unread)))
                .isInstanceOf(ChangedElsewhere.class);
        assertThat(cell(row.bid(), "maintenance").points()).as("all or none").isNull();
        assertThat(portal.get(JudgingProgress.class).work(evaluator))
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.given()).isEqualTo(2);
                    assertThat(w.of()).isEqualTo(30);
                });
    }

    private ScoreSheet.Cell cell(long bid, String criterion) {
        return judging().sheet(evaluator, tender).rows().stream()
                .filter(r -> r.bid() == bid)
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private void refusesWrongScores() {
        assertRefused("8.01", "why", PointsOutOfRange.class);
        assertRefused("-0.01", "why", PointsOutOfRange.class);
        assertRefused("7.125", "why", PointsOutOfRange.class);
        assertRefused("8", " ", ReasonMissing.class);
        assertRefused("8", "x".repeat(1001), ReasonTooLong.class);
        var bid = judging().sheet(evaluator, tender).rows().get(1).bid();
        var computed = List.of(new Judgement("speed", BigDecimal.ONE, "why", 0));
        assertThatThrownBy(() -> judging().judge(evaluator, tender, bid, computed))
                .isInstanceOf(NotFound.class);
        var supplier = new Caller(1L, "Supplier", 1L, Set.of(Role.SUPPLIER));
        assertThatThrownBy(() -> judging().sheet(supplier, tender)).isInstanceOf(Forbidden.class);
    }

    private void assertRefused(String points, String reason, Class<? extends RuntimeException> refusal) {
        var bid = judging().sheet(evaluator, tender).rows().get(1).bid();
        var one = List.of(new Judgement("experience", new BigDecimal(points), reason, 0));
        assertThatThrownBy(() -> judging().judge(evaluator, tender, bid, one)).isInstanceOf(refusal);
        var none = List.of(new Judgement("experience", null, "why", 0));
        assertThatThrownBy(() -> judging().judge(evaluator, tender, bid, none)).isInstanceOf(PointsOutOfRange.class);
    }

    private void namesEveryWrongRow() {
        var before = judging().sheet(evaluator, tender).missing();
        assertThat(problems(
                        "Steppe Fibre LLP,experience,6,fine",
                        "Nobody LLP,experience,6,fine",
                        "Steppe Fibre LLP,speed,6,fine",
                        "Steppe Fibre LLP,maintenance,9,fine",
                        "Steppe Fibre LLP,community,three,fine",
                        "Steppe Fibre LLP,experience,5,again",
                        "Tengri Sat JSC,experience,5,"))
                .extracting(p -> p.line() + " " + p.column() + " " + p.code())
                .containsExactly(
                        "3 supplier unknown-value",
                        "4 criterion unknown-value",
                        "5 points out-of-range",
                        "6 points not-a-number",
                        "7 criterion duplicate-row",
                        "8 reason empty-cell");
        assertThat(problems("Steppe Fibre LLP,experience,6,fine", "Steppe Fibre LLP,experience,5,again"))
                .as("the row that came first")
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly(2L));
        assertThat(judging().sheet(evaluator, tender).missing()).isEqualTo(before);
    }

    private void freezesACompleteSheetOnly() {
        var evaluating = portal.get(Evaluating.class);
        assertThatThrownBy(() -> evaluating.freeze(chair, tender)).isInstanceOf(SheetsOpen.class);
        assertThatThrownBy(() -> judging().handIn(evaluator, tender))
                .isInstanceOfSatisfying(
                        ScoresMissing.class, r -> assertThat(r.arguments()).containsExactly(28L));
        assertThat(judging().importScores(evaluator, tender, SampleFiles.scores()))
                .isEqualTo(30);
        var exported = judging().export(evaluator, tender);
        assertThat(judging().importScores(evaluator, tender, exported)).isEqualTo(30);
        assertThat(judging().sheet(evaluator, tender).missing()).isZero();
        assertThat(judging().sheet(chair, tender).scored())
                .as("another's sheet")
                .isZero();
        assertThat(judging().sheet(staff, tender).scored())
                .as("a reader has none")
                .isZero();
        Committee.judge(portal, tender, SampleFiles.scores());
        assertThatThrownBy(() -> evaluating.freeze(evaluator, tender)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> new Holders(portal).join(SampleWorld.KEEPER, tender, EnvelopeKind.FINANCIAL))
                .isInstanceOf(TenderNotInState.class);
        evaluating.freeze(chair, tender);
        assertThatThrownBy(() -> evaluating.freeze(chair, tender)).isInstanceOf(TenderNotInState.class);
        var bid = judging().sheet(evaluator, tender).rows().get(0).bid();
        var late = List.of(new Judgement("experience", BigDecimal.ONE, "late", 1));
        assertThatThrownBy(() -> judging().judge(evaluator, tender, bid, late)).isInstanceOf(TenderNotInState.class);
        assertThat(judging().sheet(staff, tender).scored()).as("the consensus").isEqualTo(30);
    }
}
