package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.bid.interest.Bidder;
import global.giga.bid.interest.ConflictStays;
import global.giga.bid.interest.ConflictUnexplained;
import global.giga.bid.interest.Correcting;
import global.giga.bid.interest.Correction;
import global.giga.bid.interest.CorrectionUnexplained;
import global.giga.bid.interest.CorrectionWaits;
import global.giga.bid.interest.Declaration;
import global.giga.bid.interest.Declaring;
import global.giga.bid.interest.InConflict;
import global.giga.bid.interest.InterestsUndeclared;
import global.giga.evaluation.Judging;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Appointing;
import global.giga.tender.PlaceTaken;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNotInState;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R3.1: who declared nothing, or a conflict, opens and reads nothing. */
class InterestsDbTest {
    private Portal portal;
    private OpeningWorld world;
    private long tender;
    private Caller staff;
    private Caller judge;
    private Caller chair;

    @BeforeEach
    void load() throws SQLException {
        var source = Databases.h2();
        var story = OpeningStory.told();
        story.into(source);
        portal = new Portal(source);
        world = story.world().at(portal);
        tender = world.tender.id();
        staff = portal.caller(OpeningWorld.STAFF);
        judge = portal.caller(OpeningWorld.JUDGE);
        chair = portal.caller(SampleWorld.CHAIR);
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private Declaring declaring() {
        return portal.get(Declaring.class);
    }

    private Judging judging() {
        return portal.get(Judging.class);
    }

    private long supplier(String bidder) {
        return world.organization(bidder);
    }

    private void declareConflict(Caller caller, String bidder) {
        declaring().declare(caller, tender, List.of(new Declaration(supplier(bidder), " My brother works there. ")));
    }

    @Test
    @DisplayName("R3.1 R4.4 the names of those who bid are known from the deadline on, without those who withdrew")
    void namesComeWithTheDeadline() {
        portal.get(Bidding.class).withdraw(portal.caller(SampleWorld.address("qazaq-geo")), tender);
        assertThatThrownBy(() -> declaring().own(judge, tender)).isInstanceOf(TenderNotInState.class);
        assertThatThrownBy(() -> declaring().declareNone(judge, tender)).isInstanceOf(TenderNotInState.class);
        assertThat(declaring().work(judge)).isEmpty();
        world.after(Duration.ZERO);
        assertThat(declaring().own(judge, tender))
                .extracting(Bidder::name)
                .containsExactly("aral-online", "steppe-fibre");
        assertThat(declaring().work(judge)).hasSize(1);
        assertThat(declaring().declareNone(judge, tender)).isEqualTo(2);
        assertThat(declaring().declareNone(judge, tender)).as("again").isZero();
        assertThat(declaring().work(judge)).isEmpty();
        assertThatThrownBy(() -> declaring().declare(judge, tender, List.of(Declaration.none(supplier("qazaq-geo")))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R3.1 nobody comes to an opening before declaring on every supplier")
    void nobodyOpensUndeclared() {
        world.after(Duration.ZERO);
        assertThatThrownBy(() -> portal.get(Opening.class).joinTechnical(staff, tender))
                .isInstanceOfSatisfying(InterestsUndeclared.class, r -> assertThat(r.arguments())
                        .containsExactly(3L));
        declaring().declare(staff, tender, List.of(Declaration.none(supplier("steppe-fibre"))));
        assertThatThrownBy(() -> portal.get(Opening.class).joinTechnical(staff, tender))
                .isInstanceOf(InterestsUndeclared.class);
        declaring().declareNone(staff, tender);
        portal.get(Opening.class).joinTechnical(staff, tender);
    }

    @Test
    @DisplayName("R3.1 nobody reads bids before declaring, and nobody with a conflict at all")
    void aConflictClosesTheBids() {
        open();
        assertThat(judging().sheet(judge, tender).rows()).hasSize(3);
        assertThatThrownBy(() ->
                        declaring().declare(judge, tender, List.of(new Declaration(supplier("aral-online"), " "))))
                .isInstanceOf(ConflictUnexplained.class);
        declareConflict(staff, "aral-online");
        assertThatThrownBy(() -> judging().sheet(staff, tender))
                .isInstanceOfSatisfying(
                        InConflict.class, r -> assertThat(r.arguments()).containsExactly("aral-online"));
        assertThatThrownBy(() -> portal.get(OpenedFiles.class).of(staff, tender, 1))
                .isInstanceOf(InConflict.class);
        assertThatThrownBy(() -> declaring().declare(staff, tender, List.of(Declaration.none(supplier("aral-online")))))
                .isInstanceOf(ConflictStays.class);
        assertThat(declaring().all(chair, tender))
                .filteredOn(m -> m.account() == staff.account())
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.duties()).contains(Duty.OFFICER);
                    assertThat(m.conflicts()).singleElement().satisfies(c -> {
                        assertThat(c.supplier()).isEqualTo("aral-online");
                        assertThat(c.reason()).isEqualTo("My brother works there.");
                    });
                });
    }

    @Test
    @DisplayName("R3.1 an evaluator with a conflict leaves the evaluation at once, and a substitute takes the place")
    void aConflictedJudgeIsReplaced() {
        open();
        declareConflict(judge, "steppe-fibre");
        assertThat(portal.get(TenderDuties.class).of(judge, tender)).containsExactly(Duty.KEY_HOLDER);
        assertThatThrownBy(() -> judging().sheet(judge, tender)).isInstanceOf(Forbidden.class);
        portal.get(Appointing.class).appoint(staff, tender, OpeningWorld.KEEPER, Duty.EVALUATOR);
        var substitute = portal.caller(OpeningWorld.KEEPER);
        assertThat(judging().sheet(substitute, tender).rows()).hasSize(3);
    }

    @Test
    @DisplayName("R2.2 the minutes have everybody with their declarations")
    void theMinutesHaveTheDeclarations() {
        world.after(Duration.ZERO);
        declareConflict(chair, "qazaq-geo");
        open();
        var minutes = portal.get(Watching.class).minutes(staff, tender, EnvelopeKind.TECHNICAL);
        assertThat(minutes.minutes().members())
                .anySatisfy(m -> {
                    assertThat(m.name()).isEqualTo(SampleWorld.CHAIR);
                    assertThat(m.conflicts())
                            .containsExactly(new OpeningMinutes.Conflict("qazaq-geo", "My brother works there.", null));
                })
                .anySatisfy(m -> {
                    assertThat(m.name()).isEqualTo(OpeningWorld.STAFF);
                    assertThat(m.undeclared()).isZero();
                });
        for (var language : List.of("en", "ru", "kk")) {
            var out = new ByteArrayOutputStream();
            portal.get(MinutesDocument.class).write(tender, minutes, language, out);
            assertThat(out.toByteArray()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private void open() {
        world.after(Duration.ZERO);
        world.holders.open(tender, EnvelopeKind.TECHNICAL, OpeningWorld.STAFF, OpeningWorld.KEEPER);
    }

    private Correcting correcting() {
        return portal.get(Correcting.class);
    }

    private Correction asked(Caller caller, String bidder) {
        correcting().ask(caller, tender, supplier(bidder), " Another firm of that name. ");
        return correcting().waiting(staff, tender).stream()
                .filter(c -> c.account().id().equals(caller.account()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("R3.1 a conflict declared by mistake is lifted by somebody else, with both reasons in the list")
    void aMistakeIsLifted() {
        open();
        declareConflict(judge, "steppe-fibre");
        assertThatThrownBy(() -> correcting().ask(judge, tender, supplier("steppe-fibre"), " "))
                .isInstanceOf(CorrectionUnexplained.class);
        assertThatThrownBy(() -> correcting().ask(judge, tender, supplier("aral-online"), "None."))
                .isInstanceOf(NotFound.class);
        var correction = asked(judge, "steppe-fibre");
        assertThatThrownBy(() -> asked(judge, "steppe-fibre")).isInstanceOf(CorrectionWaits.class);
        assertThat(correcting().own(judge)).singleElement().satisfies(own -> {
            assertThat(own.open()).isFalse();
            assertThat(own.asked().mistake()).isEqualTo("Another firm of that name.");
        });
        assertThatThrownBy(() -> judging().sheet(judge, tender))
                .as("asking opens nothing")
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> correcting().decide(judge, tender, correction.id(), true, "Mine."))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> correcting().decide(staff, tender, correction.id(), true, " "))
                .isInstanceOf(CorrectionUnexplained.class);
        correcting().decide(staff, tender, correction.id(), true, "The register says so.");
        assertThatThrownBy(() -> correcting().decide(staff, tender, correction.id(), false, "No."))
                .isInstanceOf(ChangedElsewhere.class);
        assertThat(judging().sheet(judge, tender).rows()).hasSize(3);
        assertThat(portal.get(TenderDuties.class).of(judge, tender)).contains(Duty.EVALUATOR);
        assertThat(correcting().own(judge)).isEmpty();
        assertThat(declaring().all(chair, tender))
                .filteredOn(m -> m.account() == judge.account())
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.standing()).isEmpty();
                    assertThat(m.undeclared()).isZero();
                    assertThat(m.conflicts()).singleElement().satisfies(c -> {
                        assertThat(c.reason()).isEqualTo("My brother works there.");
                        assertThat(c.lifted().mistake()).isEqualTo("Another firm of that name.");
                        assertThat(c.lifted().reason()).isEqualTo("The register says so.");
                    });
                });
        declareConflict(judge, "steppe-fibre");
        assertThatThrownBy(() -> judging().sheet(judge, tender))
                .as("declared again, it holds again")
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("R3.1 who was replaced does not come back, and nobody decides on the own conflict")
    void aReplacedMemberStaysOut() {
        open();
        declareConflict(judge, "steppe-fibre");
        portal.get(Appointing.class).appoint(staff, tender, OpeningWorld.KEEPER, Duty.EVALUATOR);
        var correction = asked(judge, "steppe-fibre").id();
        assertThatThrownBy(() -> correcting().decide(staff, tender, correction, true, "It was."))
                .isInstanceOf(PlaceTaken.class);
        correcting().decide(staff, tender, correction, false, "The place is taken.");
        assertThat(correcting().own(judge)).singleElement().satisfies(own -> {
            assertThat(own.open()).isTrue();
            assertThat(own.asked().lifted()).isFalse();
        });
        declareConflict(staff, "aral-online");
        correcting().ask(staff, tender, supplier("aral-online"), "A slip.");
        assertThatThrownBy(() -> correcting().waiting(staff, tender)).isInstanceOf(InConflict.class);
    }

    @Test
    @DisplayName("R2.2 a lifted conflict stays in the minutes")
    void theMinutesHaveWhatWasLifted() {
        world.after(Duration.ZERO);
        declaring().declareNone(staff, tender);
        declareConflict(chair, "qazaq-geo");
        correcting().decide(staff, tender, asked(chair, "qazaq-geo").id(), true, "It was a slip.");
        open();
        var minutes = portal.get(Watching.class).minutes(staff, tender, EnvelopeKind.TECHNICAL);
        assertThat(minutes.minutes().members()).anySatisfy(m -> {
            assertThat(m.name()).isEqualTo(SampleWorld.CHAIR);
            assertThat(m.duties()).contains(Duty.CHAIR);
            assertThat(m.conflicts())
                    .singleElement()
                    .satisfies(c -> assertThat(c.lifted().reason()).isEqualTo("It was a slip."));
        });
        var out = new ByteArrayOutputStream();
        portal.get(MinutesDocument.class).write(tender, minutes, "en", out);
        assertThat(out.toByteArray()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    @DisplayName("R3.1 of two declarations at once the second finds the first")
    void twoDeclarationsAtOnceAreOne() throws Exception {
        world.after(Duration.ZERO);
        assertThat(atOnce(() -> declaring().declareNone(judge, tender), () -> declaring()
                        .declareNone(judge, tender)))
                .containsExactlyInAnyOrder(3, 0);
        var slip = new Declaration(supplier("aral-online"), "Shares.");
        assertThat(atOnce(() -> declaring().declare(chair, tender, List.of(slip)), () -> declaring()
                        .declare(chair, tender, List.of(slip))))
                .containsAnyOf(1)
                .allMatch(answer -> answer.equals(1) || answer.equals(0) || answer instanceof Forbidden);
        assertThat(atOnce(() -> declaring().declare(staff, tender, List.of(slip)), () -> declaring()
                        .declare(staff, tender, List.of(new Declaration(supplier("aral-online"), "Kinship.")))))
                .contains(1)
                .anyMatch(ConflictStays.class::isInstance);
    }

    private List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        var now = portal.get(Clock.class).instant();
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = Stream.of(one, other)
                    .map(act -> (Callable<Object>) () -> {
                        Clocks.travel(now);
                        barrier.await();
                        try {
                            return act.call();
                        } finally {
                            Clocks.comeBack();
                        }
                    })
                    .toList();
            var answers = new ArrayList<>();
            for (var future : threads.invokeAll(both)) {
                try {
                    answers.add(future.get());
                } catch (ExecutionException e) {
                    answers.add(e.getCause());
                }
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
