package global.giga.tender.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.Databases;
import global.giga.audit.Entries;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.Json;
import global.giga.letter.Letter;
import global.giga.sample.SampleWorld;
import global.giga.tender.RoadStory;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions and answers, on both databases. */
class ClarifyingDbTest {
    private static Clarifying clarifying(RoadStory story) {
        return story.portal.get(Clarifying.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R1.3 the answer goes to all and the asker is not shown")
    void severalQuestionsGetOneAnswerForEverybody(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var acts = clarifying(story);
            var one = acts.ask(story.steppe, story.tender, " Does Wi-Fi count? ");
            var two = acts.ask(story.aral, story.tender, "Is Wi-Fi enough?");
            assertThat(acts.own(story.steppe, story.tender))
                    .extracting(AskedQuestion::text)
                    .containsExactly("Does Wi-Fi count?");
            assertThat(acts.answers(Caller.ANONYMOUS, story.tender)).isEmpty();
            var inbox = acts.inbox(story.officer, story.tender);
            assertThat(inbox).extracting(AskedQuestion::id).containsExactly(one.id(), two.id());
            assertThat(Json.write(inbox)).doesNotContainIgnoringCase("steppe").doesNotContainIgnoringCase("aral");
            assertThatThrownBy(() -> acts.inbox(story.portal.caller(SampleWorld.CHAIR), story.tender))
                    .isInstanceOf(Forbidden.class);

            acts.answer(story.officer, story.tender, Set.of(one.id(), two.id()), "Does Wi-Fi count?", "It does.");

            assertThat(acts.answers(Caller.ANONYMOUS, story.tender))
                    .extracting(PublicAnswer::number, PublicAnswer::question, PublicAnswer::answer)
                    .containsExactly(tuple(1, "Does Wi-Fi count?", "It does."));
            assertThat(acts.own(story.steppe, story.tender)).isEmpty();
            assertThat(acts.waiting(story.officer, story.tender)).isZero();
            var letters = story.portal
                    .get(EntityManager.class)
                    .createQuery("select l from Letter l", Letter.class)
                    .getResultList();
            assertThat(letters)
                    .extracting(Letter::template, Letter::recipient)
                    .contains(
                            tuple("notice-question-asked", SampleWorld.STAFF),
                            tuple("notice-question-answered", "steppe-fibre@bidder.example"),
                            tuple("notice-question-answered", "aral-online@bidder.example"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R1.3 a question at the end of questions is late, a millisecond before it is not")
    void questionsEndHalfOpen(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var acts = clarifying(story);
            var end = story.tender().questionsUntil();
            Clocks.travel(end.minusMillis(1));
            acts.ask(story.steppe, story.tender, "In time?");
            Clocks.travel(end);
            assertThatThrownBy(() -> acts.ask(story.steppe, story.tender, "Late?"))
                    .isInstanceOfSatisfying(QuestionsClosed.class, e -> assertThat(e.arguments())
                            .containsExactly(end));
            assertThat(acts.own(story.steppe, story.tender)).hasSize(1);
            assertThat(story.portal.get(Entries.class).of(story.tender, "question.asked"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnsweredQuestionIsNotAnsweredAgain(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var acts = clarifying(story);
            var asked = Set.of(acts.ask(story.steppe, story.tender, "Once?").id());
            acts.answer(story.officer, story.tender, asked, "Once?", "Once.");
            assertThatThrownBy(() -> acts.answer(story.officer, story.tender, asked, "Once?", "Twice."))
                    .isInstanceOf(QuestionsTaken.class);
            assertThatThrownBy(() -> acts.answer(story.officer, story.tender, Set.of(), "None?", "None."))
                    .isInstanceOf(QuestionsTaken.class);
            assertThatThrownBy(() -> acts.ask(story.steppe, story.tender, "  ")).isInstanceOf(QuestionLength.class);
            assertThatThrownBy(() -> acts.ask(story.steppe, story.tender, "x".repeat(Clarification.LONGEST + 1)))
                    .isInstanceOf(QuestionLength.class);
            acts.ask(story.steppe, story.tender, "x".repeat(Clarification.LONGEST));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCanWaitForAnAmendment(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var acts = clarifying(story);
            var asked = acts.ask(story.steppe, story.tender, "Faster?").id();
            acts.hold(story.officer, story.tender, Set.of(asked), "Faster?", "Yes, see the amendment.");
            assertThat(acts.answers(Caller.ANONYMOUS, story.tender)).isEmpty();
            assertThat(acts.own(story.steppe, story.tender)).hasSize(1);
            assertThat(acts.held(story.officer, story.tender)).hasSize(1);

            story.amend("30");

            assertThat(acts.answers(Caller.ANONYMOUS, story.tender))
                    .extracting(PublicAnswer::number, PublicAnswer::amendment)
                    .containsExactly(tuple(1, 1));
            assertThat(acts.own(story.steppe, story.tender)).isEmpty();
        }
    }
}
