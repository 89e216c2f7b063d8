package global.giga.bid;

import static global.giga.bid.OpeningWorld.JUDGE;
import static global.giga.bid.OpeningWorld.KEEPER;
import static global.giga.bid.OpeningWorld.STAFF;
import static global.giga.sample.SampleWorld.APPROVER;
import static global.giga.sample.SampleWorld.CHAIR;
import static global.giga.seal.EnvelopeKind.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.bid.OpeningStatus.Phase;
import global.giga.evaluation.OpeningRun;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.sample.RecoveryOwner;
import global.giga.sample.SampleHolders;
import global.giga.tender.Appointing;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.key.KeyCeremonies;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Openings whose key changes hands: shares dealt anew on the way, shares of other tenders, the recovery key. */
class OpeningKeysDbTest {
    private static final Duration PASSED = Duration.ofMinutes(1);

    private final RecoveryOwner recovery = new RecoveryOwner();
    private final DataSource database = Databases.h2();
    private Portal portal;
    private OpeningWorld world;
    private long tender;

    @BeforeEach
    void start() throws SQLException {
        var story = OpeningStory.told();
        story.into(database);
        portal = new Portal(database);
        world = story.world().at(portal);
        tender = world.tender.id();
        world.after(PASSED);
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    @Test
    @DisplayName("shares dealt anew in the middle of an opening: old and new do not mix, nothing is lost")
    void newSharesInTheMiddle() {
        var holders = world.holders;
        holders.join(KEEPER, tender, TECHNICAL);
        var work = holders.work(KEEPER, tender, TECHNICAL);
        var old = batch(null, work, holders, 0);
        holders.contribute(STAFF, tender, TECHNICAL);
        approverInPlaceOfJudge();
        assertThatThrownBy(() -> holders.send(KEEPER, tender, TECHNICAL, old)).isInstanceOf(SharesDealtAnew.class);
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertThat(watched().phase()).isEqualTo(Phase.GATHERING);
        assertThat(watched().people()).extracting(p -> p.finished()).containsOnly(false);

        holders.open(tender, TECHNICAL, KEEPER);
        assertThat(status()).as("the share of before does not count").isEqualTo(TenderStatus.CLOSED);
        holders.open(tender, TECHNICAL, APPROVER);
        assertAllOpened();
        assertThat(minutes().minutes().incidents()).isEmpty();
        holders.sign(APPROVER, tender, TECHNICAL);
        assertThat(minutes().signatures()).hasSize(1);
    }

    @Test
    @DisplayName("shares dealt anew after enough were used: what they made possible is read to the end")
    void newSharesBeforeTheLastEnvelope() {
        world.holders.contribute(STAFF, tender, TECHNICAL);
        world.holders.contribute(KEEPER, tender, TECHNICAL);
        var unsealing = portal.get(Unsealing.class);
        unsealing.open(
                tender,
                TECHNICAL,
                "stopped",
                unsealing.next(tender, TECHNICAL, "stopped").orElseThrow());
        approverInPlaceOfJudge();
        world.after(PASSED.plus(OpeningSession.LEASE));
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertAllOpened();
        assertThat(watched().people())
                .filteredOn(p -> p.finished())
                .extracting(p -> p.name())
                .containsExactly(STAFF, KEEPER);
        world.holders.sign(KEEPER, tender, TECHNICAL);
        assertThat(minutes().signatures()).extracting(s -> s.name()).containsExactly(KEEPER);
    }

    /** The judge leaves, the approver joins; those who stay deal. */
    private void approverInPlaceOfJudge() {
        var staff = portal.caller(STAFF);
        var appointing = portal.get(Appointing.class);
        appointing.list(staff, tender).stream()
                .filter(a -> a.duty() == Duty.KEY_HOLDER && a.account().email().equals(JUDGE))
                .forEach(a -> appointing.remove(staff, tender, a.id()));
        appointing.appoint(staff, tender, APPROVER, Duty.KEY_HOLDER);
        portal.get(KeyCeremonies.class).reshare(staff, tender, 2, false);
        portal.get(SampleHolders.class).goOn(tender);
    }

    private void status(TenderStatus status) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update tender set status = '" + status + "' where id = " + tender);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FINANCIAL_OPENED", "EVALUATED", "AWARDED", "CANCELLED", "UNSUCCESSFUL"})
    @DisplayName("R2.4 nobody gets a share of a key that opens nothing any more")
    void noNewSharesOnceNothingIsOpenedAnyMore(TenderStatus over) throws SQLException {
        status(over);
        var ceremonies = portal.get(KeyCeremonies.class);
        var staff = portal.caller(STAFF);
        assertThatThrownBy(() -> ceremonies.reshare(staff, tender, 2, false)).isInstanceOf(TenderNotInState.class);
        status(TenderStatus.TECHNICAL_FROZEN);
        approverInPlaceOfJudge();
        assertThat(watched().people()).extracting(p -> p.name()).contains(APPROVER);
    }

    @Test
    void minutesOfWhatIsOverAreKnownToAllWhoHaveADuty() throws SQLException {
        assertThat(known()).containsExactly("TECHNICAL to come");
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        assertThat(known()).containsExactly("TECHNICAL over");
        status(TenderStatus.TECHNICAL_FROZEN);
        assertThat(known()).containsExactly("TECHNICAL over", "FINANCIAL to come");
        status(TenderStatus.EVALUATED);
        assertThat(known()).containsExactly("TECHNICAL over", "FINANCIAL over");
        status(TenderStatus.UNSUCCESSFUL);
        assertThat(known()).containsExactly("TECHNICAL over");
    }

    private List<String> known() {
        return portal.get(Watching.class).openings(portal.caller(CHAIR)).stream()
                .map(opening -> opening.kind() + (opening.over() ? " over" : " to come"))
                .toList();
    }

    private OpeningBatch batch(Integer position, List<Openings.Work> work, Holders holders, int epoch) {
        var made = holders.made(KEEPER, tender, TECHNICAL, work);
        var ids = work.stream().map(Openings.Work::id).toList();
        return new OpeningBatch(position, ids, made.points(), made.proof(), epoch);
    }

    @Test
    @DisplayName("the share of another tender opens nothing, though the same person holds it")
    void shareOfAnotherTender() {
        world.after(PASSED.negated());
        var other = OpeningWorld.publish(portal, "OPENING-2", world.deadline.plus(Duration.ofDays(1)));
        world.after(PASSED);
        world.holders.join(STAFF, tender, TECHNICAL);
        var work = world.holders.work(STAFF, tender, TECHNICAL);
        var made = world.holders.made(STAFF, other.id(), TECHNICAL, work);
        assertThatThrownBy(() -> world.holders.send(STAFF, tender, TECHNICAL, Holders.batch(work, made)))
                .isInstanceOf(ShareRefused.class);
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        assertAllOpened();
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEPER, JUDGE})
    @DisplayName("R2.1 who brings the recovery key beside an own share is one person, and a judge who does is none")
    void recoveryKeyMakesNobodyTwoPeople(String bringer) {
        tender = withRecovery("OPENING-6");
        world.holders.open(tender, TECHNICAL, KEEPER, JUDGE);
        bring(bringer);
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertThat(status()).as("three shares, one person who does not judge").isEqualTo(TenderStatus.CLOSED);
        assertThat(watched().staffHere()).isEqualTo(1);
        world.holders.open(tender, TECHNICAL, STAFF);
        assertAllOpened();
    }

    @Test
    @DisplayName("R2.1 who brings the recovery key counts as one of the two outside the evaluation")
    void recoveryKeyAtAnOpening() {
        tender = withRecovery("OPENING-3");
        Committee.declare(portal, tender);
        var officer = portal.caller(OFFICER);
        assertThatThrownBy(() -> portal.get(Opening.class).work(officer, tender, TECHNICAL, 4, 64))
                .as("nobody has begun")
                .isInstanceOf(NotFound.class);
        world.holders.open(tender, TECHNICAL, KEEPER, JUDGE);
        assertThat(watched().staffHere()).isEqualTo(1);
        bring(OFFICER);
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertThat(watched().staffHere()).isEqualTo(2);
        assertAllOpened();
        assertThat(minutes().minutes().present())
                .filteredOn(OpeningMinutes.Present::recovery)
                .extracting(OpeningMinutes.Present::name)
                .containsExactly(OFFICER);
    }

    @Test
    void recoveryKeyCountsTowardTheThreshold() {
        tender = withRecovery("OPENING-4");
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        assertThat(status()).isEqualTo(TenderStatus.CLOSED);
        bring(KEEPER);
        portal.get(OpeningRun.class).proceed(tender, TECHNICAL);
        assertAllOpened();
        world.holders.sign(KEEPER, tender, TECHNICAL);
        assertThat(minutes().signatures()).hasSize(1);
    }

    @Test
    void onlyThePrivateRecoveryKeyInTheRightHandsIsTaken() {
        tender = withRecovery("OPENING-5");
        world.holders.join(STAFF, tender, TECHNICAL);
        assertThatThrownBy(() -> bring(CHAIR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bring(APPROVER)).isInstanceOf(Forbidden.class);
        var work = portal.get(Opening.class).work(portal.caller(OFFICER), tender, TECHNICAL, 4, 64);
        var own = batch(4, work, world.holders, 0);
        assertThatThrownBy(() -> world.holders.send(OFFICER, tender, TECHNICAL, own))
                .isInstanceOf(ShareRefused.class);
        var others = new OpeningBatch(1, own.envelopes(), own.points(), own.proof());
        assertThatThrownBy(() -> world.holders.send(OFFICER, tender, TECHNICAL, others))
                .isInstanceOf(NoShareHere.class);
        assertThatThrownBy(() -> portal.get(Opening.class).joinTechnical(portal.caller(OFFICER), tender))
                .isInstanceOf(Forbidden.class);
        assertThat(watched().people()).extracting(p -> p.finished()).containsOnly(false);
    }

    private static final String OFFICER = "second-officer@giga.example";

    /** Three of three holders and the recovery key open it; a second officer holds nothing. */
    private long withRecovery(String reference) {
        world.after(PASSED.negated());
        var founder = new Caller(null, "", null, Set.of(Role.ADMIN));
        portal.get(KeyCeremonies.class).registerRecoveryKey(founder, recovery.jwk());
        var made = OpeningWorld.publish(portal, reference, world.deadline, 3, OFFICER);
        OpeningWorld.bid(portal, "aral-online", made);
        world.after(PASSED);
        return made.id();
    }

    /** All of the part of the recovery key, brought by somebody. */
    private void bring(String email) {
        var caller = portal.caller(email);
        var material = portal.get(KeyCeremonies.class).escrow(caller, tender);
        var work = portal.get(Opening.class).work(caller, tender, TECHNICAL, material.position(), 64);
        var made = recovery.partials(material, TECHNICAL, Holders.points(work));
        var ids = work.stream().map(Openings.Work::id).toList();
        var batch = new OpeningBatch(material.position(), ids, made.points(), made.proof(), material.epoch());
        world.holders.send(email, tender, TECHNICAL, batch);
    }

    private void assertAllOpened() {
        assertThat(status()).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        assertThat(minutes().minutes().bids()).extracting(b -> b.fate()).containsOnly(Minutes.Fate.OPENED);
    }

    private TenderStatus status() {
        return portal.get(Tenders.class).get(tender).statusAt(world.deadline.plus(PASSED));
    }

    private OpeningStatus watched() {
        return portal.get(Watching.class).status(portal.caller(CHAIR), tender, TECHNICAL);
    }

    private SignedMinutes minutes() {
        return portal.get(Watching.class).minutes(portal.caller(CHAIR), tender, TECHNICAL);
    }
}
