package global.giga.tender.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.Databases;
import global.giga.kernel.Clocks;
import global.giga.letter.Letter;
import global.giga.sample.SampleWorld;
import global.giga.tender.RoadStory;
import global.giga.tender.TenderStatus;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.AmendmentDraft;
import global.giga.tender.amendment.DeadlineTooEarly;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the heartbeat to the draft of an extension, on both databases. */
@DisplayName("R1.6")
class OutageDbTest {
    private static void beat(RoadStory story, Instant at) {
        Clocks.travel(at);
        story.portal.get(Heart.class).beat();
        var extending = story.portal.get(Extending.class);
        extending.due().forEach(extending::extend);
    }

    private static void beats(RoadStory story, Instant from, int minutes) {
        for (int i = 0; i <= minutes; i++) {
            beat(story, from.plusSeconds(60L * i));
        }
    }

    private static AmendmentDraft draft(RoadStory story) {
        return story.portal.get(Amending.class).draft(story.officer, story.tender);
    }

    @ParameterizedTest
    @EnumSource
    void aShortPauseIsNoOutageAndHalfAnHourExtendsNothing(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var start = story.tender().closesAt().minus(Duration.ofHours(6));
            beats(story, start, 2);
            beat(story, start.plusSeconds(120 + 90));
            beat(story, start.plusSeconds(210).plus(Duration.ofMinutes(30)));
            assertThat(draft(story).stored()).isFalse();
            var report = story.portal.get(Uptime.class).report(story.portal.caller(SampleWorld.ADMIN));
            assertThat(report.outages()).singleElement().satisfies(outage -> assertThat(
                            Duration.between(outage.start(), outage.end()))
                    .isEqualTo(Duration.ofMinutes(30)));
            assertThat(report.day()).isLessThan(new java.math.BigDecimal("100"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongerOutageDraftsAnExtensionOnce(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var deadline = story.tender().closesAt();
            var start = deadline.minus(Duration.ofHours(6));
            beat(story, start);
            var up = start.plus(Duration.ofMinutes(30)).plusSeconds(1);
            beats(story, up, 3);

            var draft = draft(story);
            assertThat(draft.stored()).isTrue();
            assertThat(draft.outage()).isEqualTo(Duration.ofSeconds(1801));
            assertThat(draft.proposal().after().closesAt()).isEqualTo(deadline.plus(Duration.ofHours(24)));
            assertThat(draft.summary().texts()).containsOnlyKeys("en", "ru", "kk");
            assertThat(letters(story))
                    .filteredOn("notice-outage-drafted"::equals)
                    .hasSize(2);
            assertThatThrownBy(() -> story.portal
                            .get(Amending.class)
                            .change(
                                    story.officer,
                                    story.tender,
                                    draft.digest(),
                                    story.tender().terms(),
                                    deadline.plus(Duration.ofHours(23)),
                                    story.tender().questionsUntil(),
                                    draft.summary()))
                    .isInstanceOf(DeadlineTooEarly.class);

            story.portal.get(Amending.class).publish(story.approver, story.tender, draft.digest());
            beats(story, up.plusSeconds(240), 2);
            assertThat(draft(story).stored()).isFalse();
            assertThat(story.tender().closesAt()).isEqualTo(deadline.plus(Duration.ofHours(24)));
        }
    }

    private static java.util.List<String> letters(RoadStory story) {
        return story.portal
                .get(EntityManager.class)
                .createQuery("select l from Letter l", Letter.class)
                .getResultStream()
                .map(Letter::template)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aTenderThatClosedDuringTheOutageOpensAgain(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var deadline = story.tender().closesAt();
            beat(story, deadline.minus(Duration.ofHours(2)));
            var up = deadline.plus(Duration.ofHours(1));
            beat(story, up);
            assertThat(story.tender().statusAt(up)).isEqualTo(TenderStatus.CLOSED);
            var draft = draft(story);
            assertThat(draft.proposal().after().closesAt()).isEqualTo(up.plus(Duration.ofHours(24)));
            story.portal.get(Amending.class).publish(story.approver, story.tender, draft.digest());
            assertThat(story.tender().statusAt(up)).isEqualTo(TenderStatus.PUBLISHED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsTheDraftOfAnOfficerAndSurvivesItsEnd(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var tender = story.tender();
            var start = tender.closesAt().minus(Duration.ofHours(6));
            Clocks.travel(start);
            var amending = story.portal.get(Amending.class);
            amending.change(
                    story.officer,
                    story.tender,
                    draft(story).digest(),
                    tender.terms(),
                    tender.closesAt().plusSeconds(3600),
                    tender.questionsUntil(),
                    null);
            beat(story, start);
            beat(story, start.plus(Duration.ofHours(1)));
            assertThat(draft(story).proposal().after().closesAt())
                    .isEqualTo(tender.closesAt().plus(Duration.ofHours(24)));
            amending.discard(story.officer, story.tender, draft(story).digest());
            assertThat(draft(story))
                    .extracting(d -> d.stored(), d -> d.outage())
                    .containsExactly(true, Duration.ofHours(1));
            assertThat(tuple(draft(story).author())).isEqualTo(tuple((Object) null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralNodesOneBeats(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            Clocks.travel(story.tender().closesAt().minus(Duration.ofDays(3)));
            var heart = story.portal.get(Heart.class);
            assertThat(heart.beat()).isTrue();
            assertThat(heart.beat()).isFalse();
        }
    }
}
