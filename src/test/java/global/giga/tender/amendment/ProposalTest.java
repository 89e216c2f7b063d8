package global.giga.tender.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.document.TemplateFiles;
import global.giga.kernel.Translated;
import global.giga.tender.DeadlineInThePast;
import global.giga.tender.TenderTemplates;
import global.giga.tender.Terms;
import global.giga.tender.WeightsNotHundred;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an amendment changes, and when its deadline may be. */
class ProposalTest {
    private static final Terms TERMS =
            new TenderTemplates(new TemplateFiles()).get("giga-accelerate").terms();
    private static final Instant CLOSES = Instant.parse("2026-12-20T09:00:00Z");
    private static final Instant QUESTIONS = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private static Terms with(String place, Object value) {
        return new TermsEdit(TERMS).with(place, value).terms();
    }

    private static Proposal proposal(Terms after, Instant closes, Instant questions) {
        return new Proposal(
                new Proposal.State(TERMS, CLOSES, QUESTIONS), new Proposal.State(after, closes, questions), null);
    }

    private static Terms faster() {
        return with("/requirements/0/limit", new BigDecimal("30"));
    }

    @Test
    @DisplayName("R1.4 a substantive amendment moves the deadline by exactly 7 days at least")
    void sevenDaysAreEnoughAndAMillisecondLessIsNot() {
        assertThatNoException().isThrownBy(() -> proposal(faster(), CLOSES.plus(WEEK), QUESTIONS)
                .require(NOW));
        assertThatThrownBy(() -> proposal(faster(), CLOSES.plus(WEEK).minusMillis(1), QUESTIONS)
                        .require(NOW))
                .isInstanceOfSatisfying(
                        DeadlineTooEarly.class, e -> assertThat(e.arguments()).containsExactly(CLOSES.plus(WEEK)));
    }

    @Test
    @DisplayName("R1.4 a school that leaves is named in the difference and gives 7 more days")
    void aSchoolThatLeavesIsSubstantive() {
        var gone = List.of(new TakenOut("LOT-1", "KZ-1", "Akbulak", 312));
        var before = new Proposal.State(TERMS, CLOSES, QUESTIONS);
        var early = new Proposal(before, new Proposal.State(TERMS, CLOSES, QUESTIONS, gone), null);
        assertThat(early.substantive()).isTrue();
        assertThat(early.leastDeadline()).isEqualTo(CLOSES.plus(WEEK));
        assertThatThrownBy(() -> early.require(NOW)).isInstanceOf(DeadlineTooEarly.class);
        assertThat(early.changes())
                .extracting(Change::name, change -> change.subject().in("en"), Change::before, Change::after)
                .containsExactly(tuple("schools.takenOut", "LOT-1", "KZ-1 Akbulak", null));
        assertThat(early.digest(1, null)).isNotEqualTo(new Proposal(before, before, null).digest(1, null));
    }

    @Test
    void neverChangesTheNumberOfEnvelopes() {
        assertThatThrownBy(() -> proposal(with("/envelopes", "ONE"), CLOSES.plus(WEEK), QUESTIONS)
                        .require(NOW))
                .isInstanceOf(EnvelopesFixed.class);
    }

    @Test
    @DisplayName("R1.4 requirements, criteria, prices asked and award rules are substantive, words are not")
    void decidesBySectionWhatIsSubstantive() {
        assertThat(proposal(faster(), CLOSES, QUESTIONS).substantive()).isTrue();
        assertThat(proposal(with("/price/formula", "LINEAR"), CLOSES, QUESTIONS).substantive())
                .isTrue();
        assertThat(proposal(with("/criteria/0/guide/en", "Other words."), CLOSES, QUESTIONS)
                        .substantive())
                .isTrue();
        assertThat(proposal(with("/award/maxLots", 2), CLOSES, QUESTIONS).substantive())
                .isTrue();
        assertThat(proposal(with("/contractMonths", 24), CLOSES, QUESTIONS).substantive())
                .isTrue();
        assertThat(proposal(with("/summary/en", "Other words."), CLOSES, QUESTIONS)
                        .substantive())
                .isFalse();
        assertThat(proposal(TERMS.titled(Translated.english("Another")), CLOSES, QUESTIONS)
                        .substantive())
                .isFalse();
        assertThat(proposal(TERMS, CLOSES.plus(WEEK), QUESTIONS).substantive()).isFalse();
    }

    @Test
    void aDeadlineNeverComesEarlierNorIsItOver() {
        assertThatThrownBy(
                        () -> proposal(TERMS, CLOSES.minusMillis(1), QUESTIONS).require(NOW))
                .isInstanceOf(DeadlineTooEarly.class);
        assertThatThrownBy(
                        () -> proposal(TERMS, CLOSES.plusSeconds(1), QUESTIONS).require(CLOSES.plusSeconds(1)))
                .isInstanceOf(DeadlineInThePast.class);
    }

    @Test
    void questionsEndInTheFutureAndNotAfterTheDeadline() {
        assertThatNoException().isThrownBy(() -> proposal(TERMS, CLOSES, CLOSES).require(NOW));
        assertThatThrownBy(() -> proposal(TERMS, CLOSES, CLOSES.plusMillis(1)).require(NOW))
                .isInstanceOf(QuestionsTooLate.class);
        assertThatThrownBy(() -> proposal(TERMS, CLOSES, NOW).require(NOW)).isInstanceOf(QuestionsTooLate.class);
        var later = QUESTIONS.plus(WEEK);
        assertThatNoException()
                .isThrownBy(() -> proposal(TERMS, CLOSES.plus(WEEK), QUESTIONS).require(later));
    }

    @Test
    void whatChangesNothingIsNoAmendment() {
        var same = with("/requirements/0/limit", new BigDecimal("20.0"));
        assertThatThrownBy(() -> proposal(same, CLOSES, QUESTIONS).require(NOW)).isInstanceOf(AmendmentEmpty.class);
    }

    @Test
    void anOutageIsMadeGoodWhateverElseChanges() {
        var least = CLOSES.plus(Duration.ofDays(1));
        var proposal = new Proposal(
                new Proposal.State(TERMS, CLOSES, QUESTIONS), new Proposal.State(TERMS, least, QUESTIONS), least);
        assertThat(proposal.leastDeadline()).isEqualTo(least);
        assertThatNoException().isThrownBy(() -> proposal.require(NOW));
    }

    @Test
    void namesEachValueWithWhatItBelongsTo() {
        var edit = new TermsEdit(TERMS)
                .with("/requirements/2/limit", new BigDecimal("100"))
                .with("/criteria/0/weight", new BigDecimal("20"))
                .with("/price/weight", new BigDecimal("25"))
                .with("/passMark/value", new BigDecimal("60"))
                .with("/title/kk", null);
        assertThat(TermsDifference.of(TERMS, edit.terms()).changes())
                .extracting(
                        Change::name,
                        c -> c.subject() == null ? null : c.subject().in("en"),
                        Change::kind,
                        Change::before,
                        Change::after)
                .containsExactly(
                        tuple("title", null, Change.Kind.TEXT, TERMS.title().in("kk"), null),
                        tuple(
                                "requirements.limit",
                                "Latency to the national exchange point",
                                Change.Kind.NUMBER,
                                "150",
                                "100"),
                        tuple("criteria.weight", "Download speed", Change.Kind.NUMBER, "15", "20"),
                        tuple("price.weight", null, Change.Kind.NUMBER, "30", "25"),
                        tuple("passMark", null, Change.Kind.NUMBER, "70", "60"));
    }

    @Test
    @DisplayName("R1.1 weights of 99.99 are refused")
    void weightsStaySummingToAHundred() {
        assertThatThrownBy(() -> with("/price/weight", new BigDecimal("29.99")))
                .isInstanceOfSatisfying(WeightsNotHundred.class, e -> assertThat(e.arguments())
                        .containsExactly(new BigDecimal("99.99")));
        assertThatThrownBy(() -> with("/price/formula", "BANDED_ABSOLUTE")).isInstanceOf(TermsInvalid.class);
    }

    @Test
    void everyValueOfTheTermsHasAWord() {
        var other = new TermsEdit(TERMS)
                .with("/rates", Map.of("USD", 1, "KZT", 500))
                .with("/award/budget", new BigDecimal("1000"))
                .with("/alternatives", false)
                .with("/opening/staff", 1);
        assertThat(TermsDifference.of(TERMS, other.terms()).changes())
                .extracting(Change::name)
                .containsExactlyInAnyOrder("rates", "award.budget", "alternatives", "opening.staff");
    }
}
