package global.giga.tender.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.Databases;
import global.giga.audit.AuditEntry;
import global.giga.audit.Entries;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.Translated;
import global.giga.tender.Followers;
import global.giga.tender.PublishedDigest;
import global.giga.tender.RoadStory;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Amendments, extensions and cancellation, on both databases. */
class AmendingDbTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Translated SUMMARY = Translated.english("Schools need more speed.");

    private static Amending amending(RoadStory story) {
        return story.portal.get(Amending.class);
    }

    private static AmendmentDraft draft(RoadStory story, String seen, String megabits) {
        var tender = story.tender();
        return amending(story)
                .change(
                        story.officer,
                        story.tender,
                        seen,
                        story.faster(megabits),
                        tender.closesAt().plus(WEEK),
                        tender.questionsUntil(),
                        SUMMARY);
    }

    private static String digest(RoadStory story) {
        return amending(story).draft(story.officer, story.tender).digest();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R1.4 an amendment is numbered, shows its difference and moves the deadline")
    void publishesWhatWasDrafted(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var before = story.tender().closesAt();
            var draft = draft(story, digest(story), "30");
            assertThat(story.tender().revision()).isZero();
            assertThatThrownBy(() -> amending(story).publish(story.officer, story.tender, draft.digest()))
                    .isInstanceOf(Forbidden.class);

            amending(story).publish(story.approver, story.tender, draft.digest());

            var tender = story.tender();
            assertThat(tender.revision()).isEqualTo(1);
            assertThat(tender.closesAt()).isEqualTo(before.plus(WEEK));
            assertThat(tender.terms().requirements().get(0).limit()).isEqualByComparingTo("30");
            assertThat(amending(story).published(Caller.ANONYMOUS, story.tender))
                    .singleElement()
                    .satisfies(revision -> {
                        assertThat(revision.substantive()).isTrue();
                        assertThat(revision.summary()).isEqualTo(SUMMARY);
                        assertThat(revision.changes())
                                .extracting(Change::name, Change::after)
                                .containsExactly(
                                        tuple("closesAt", before.plus(WEEK).toString()),
                                        tuple("requirements.limit", "30"));
                    });
            assertThat(entry(story, "tender.amended").fact("closesAt"))
                    .contains(before.plus(WEEK).toString());
            assertThat(entry(story, "tender.amended").fact("terms")).contains(publishedDigest(story, tender));
        }
    }

    private static String publishedDigest(RoadStory story, Tender tender) {
        return PublishedDigest.of(tender, story.portal.get(Tenders.class).lots(tender.id()))
                .hex();
    }

    private static AuditEntry entry(RoadStory story, String act) {
        var found = story.portal.get(Entries.class).of(story.tender, act);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineAloneIsAnExtension(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var tender = story.tender();
            var later = tender.closesAt().plusSeconds(60);
            var draft = amending(story)
                    .change(
                            story.officer,
                            story.tender,
                            digest(story),
                            tender.terms(),
                            later,
                            tender.questionsUntil(),
                            SUMMARY);
            amending(story).publish(story.approver, story.tender, draft.digest());
            assertThat(story.tender().closesAt()).isEqualTo(later);
            assertThat(entry(story, "tender.extended").fact("substantive")).contains("false");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoOfficersHaveOneDraftAndNeitherLosesWork(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var seen = digest(story);
            var first = draft(story, seen, "30");
            assertThatThrownBy(() -> draft(story, seen, "40")).isInstanceOf(ChangedElsewhere.class);
            assertThatThrownBy(() -> amending(story).publish(story.approver, story.tender, seen))
                    .isInstanceOf(ChangedElsewhere.class);
            var second = draft(story, first.digest(), "40");
            assertThat(second.number()).isEqualTo(first.number());
            amending(story).publish(story.approver, story.tender, second.digest());
            assertThatThrownBy(() -> amending(story).publish(story.approver, story.tender, second.digest()))
                    .isInstanceOf(NoAmendment.class);
            assertThat(story.tender().revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoDraftsAtOnceOneIsRefused(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var seen = digest(story);
            var outcomes = Stream.of("30", "40")
                    .map(speed -> CompletableFuture.supplyAsync(() -> {
                        try {
                            draft(story, seen, speed);
                            return "drafted";
                        } catch (ChangedElsewhere e) {
                            return e.code();
                        }
                    }))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder("drafted", "changed-elsewhere");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotSaidIsNotPublishedAndWhatIsDroppedIsGone(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var tender = story.tender();
            var draft = amending(story)
                    .change(
                            story.officer,
                            story.tender,
                            digest(story),
                            story.faster("25"),
                            tender.closesAt().plus(WEEK),
                            tender.questionsUntil(),
                            null);
            assertThatThrownBy(() -> amending(story).publish(story.approver, story.tender, draft.digest()))
                    .isInstanceOf(SummaryMissing.class);
            assertThat(story.tender().revision()).isZero();
            amending(story).discard(story.officer, story.tender, draft.digest());
            assertThat(amending(story).draft(story.officer, story.tender).stored())
                    .isFalse();
            assertThatThrownBy(() -> amending(story).discard(story.officer, story.tender, draft.digest()))
                    .isInstanceOf(NoAmendment.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void atTheDeadlineNothingIsAmendedAnyMore(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var drafted = draft(story, digest(story), "30");
            Clocks.travel(story.tender().closesAt());
            assertThatThrownBy(() -> amending(story).publish(story.approver, story.tender, drafted.digest()))
                    .isInstanceOf(TenderNotInState.class);
            assertThatThrownBy(() -> draft(story, drafted.digest(), "31")).isInstanceOf(TenderNotInState.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledTenderSaysWhyAndTakesNothingMore(Databases.Kind kind) throws SQLException {
        try (var story = new RoadStory(kind)) {
            var cancelling = story.portal.get(Cancelling.class);
            assertThatThrownBy(() -> cancelling.cancel(story.officer, story.tender, "No budget."))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> cancelling.cancel(story.approver, story.tender, " "))
                    .isInstanceOf(ReasonNeeded.class);
            cancelling.cancel(story.approver, story.tender, " No budget. ");
            var tender = story.tender();
            assertThat(tender.statusAt(story.now())).isEqualTo(TenderStatus.CANCELLED);
            assertThat(tender.cancelReason()).isEqualTo("No budget.");
            assertThat(entry(story, "tender.cancelled").fact("reason")).contains("No budget.");
            assertThatThrownBy(() -> cancelling.cancel(story.approver, story.tender, "Again."))
                    .isInstanceOf(TenderNotInState.class);
            assertThatThrownBy(() -> draft(story, digest(story), "30")).isInstanceOf(TenderNotInState.class);
            assertThat(story.portal.get(Followers.class).of(story.tender)).isEmpty();
        }
    }
}
