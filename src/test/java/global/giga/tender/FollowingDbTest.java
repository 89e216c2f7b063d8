package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Databases;
import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.letter.Letter;
import global.giga.sample.SampleWorld;
import global.giga.tender.amendment.Cancelling;
import global.giga.tender.question.Clarifying;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who follows a tender is told what happens in it, and nobody else learns who follows. */
class FollowingDbTest {
    private static final String READER = SampleWorld.address("tengri-sat");

    private static List<String> letters(RoadStory story) {
        return story.portal
                .get(EntityManager.class)
                .createQuery("select l from Letter l where l.recipient = :reader order by l.id", Letter.class)
                .setParameter("reader", READER)
                .getResultStream()
                .map(Letter::template)
                .toList();
    }

    private static void answer(RoadStory story, String text) {
        var acts = story.portal.get(Clarifying.class);
        var asked = acts.ask(story.steppe, story.tender, text);
        acts.answer(story.officer, story.tender, Set.of(asked.id()), text, "Yes.");
    }

    @ParameterizedTest
    @EnumSource
    void newsReachWhoeverFollowsWithoutABid(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var reader = story.portal.caller(READER);
            var following = story.portal.get(Following.class);
            var before = letters(story).size();
            answer(story, "Before anybody follows?");
            assertThat(letters(story)).hasSize(before);

            following.follow(reader, story.tender);
            following.follow(reader, story.tender);
            assertThat(following.follows(reader, story.tender)).isTrue();
            assertThat(following.follows(story.aral, story.tender)).isFalse();
            answer(story, "And now?");
            story.amend("30");
            assertThat(letters(story).subList(before, letters(story).size()))
                    .containsExactly("notice-question-answered", "notice-tender-amended");

            following.leave(reader, story.tender);
            following.leave(reader, story.tender);
            assertThat(following.follows(reader, story.tender)).isFalse();
            answer(story, "And after?");
            assertThat(letters(story)).hasSize(before + 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAlsoAskedIsToldOnceAndOfTheCancellationToo(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var reader = story.portal.caller(READER);
            story.portal.get(Following.class).follow(reader, story.tender);
            story.portal.get(Clarifying.class).ask(reader, story.tender, "Is it open?");
            var before = letters(story).size();
            answer(story, "One letter?");
            story.portal.get(Cancelling.class).cancel(story.approver, story.tender, "No budget.");
            assertThat(letters(story).subList(before, letters(story).size()))
                    .containsExactly("notice-question-answered", "notice-tender-cancelled");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePeopleOfTheTenderDoNotReadWhoFollows(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            Caller reader = story.portal.caller(READER);
            story.portal.get(Following.class).follow(reader, story.tender);
            assertThat(story.portal.get(AuditTrail.class).of(story.officer, story.tender))
                    .extracting(AuditEntry::act)
                    .isNotEmpty()
                    .doesNotContain("notice.followed");
            var recorded = story.portal
                    .get(EntityManager.class)
                    .createQuery("select count(e) from AuditEntry e where e.act = 'notice.followed'", Long.class)
                    .getSingleResult();
            assertThat(recorded).isEqualTo(1);
        }
    }
}
