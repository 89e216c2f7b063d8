package global.giga.tender;

import static global.giga.sample.SampleWorld.ADMIN;
import static global.giga.sample.SampleWorld.APPROVER;
import static global.giga.sample.SampleWorld.CHAIR;
import static global.giga.sample.SampleWorld.EVALUATOR;
import static global.giga.sample.SampleWorld.KEEPER;
import static global.giga.sample.SampleWorld.OBSERVER;
import static global.giga.sample.SampleWorld.SECRETARY;
import static global.giga.sample.SampleWorld.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Refusal;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleHolders;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who does what in a tender, and what keeps people apart. */
class AppointingDbTest {
    private static final DataSource DATABASE = Sample.in(Databases.Kind.H2);
    private static Portal portal;
    private static Caller officer;
    private static long closed;
    private static int drafts;
    private long draft;

    @BeforeAll
    static void load() {
        portal = new Portal(DATABASE);
        closed = Sample.closed(portal).id();
        officer = portal.caller(STAFF);
    }

    @AfterAll
    static void close() throws SQLException {
        portal.close();
        execute("shutdown");
    }

    @BeforeEach
    void draft() {
        draft = portal.get(Tendering.class)
                .draft(officer, "DUTIES-" + ++drafts, "giga-accelerate", LotPlan.read(SampleFiles.lots()))
                .id();
    }

    @AfterEach
    void activate() throws SQLException {
        execute("update account set deactivated_at = null");
    }

    private Appointment appoint(String email, Duty duty) {
        return appointing().appoint(officer, draft, email, duty);
    }

    private Appointing appointing() {
        return portal.get(Appointing.class);
    }

    private void refused(Class<? extends Refusal> why, String email, Duty duty) {
        assertThatThrownBy(() -> appoint(email, duty)).isInstanceOf(why);
    }

    @Test
    void whoDraftsIsTheOfficerAndNobodyElseHasADuty() {
        assertThat(appointing().list(officer, draft)).singleElement().satisfies(a -> {
            assertThat(a.duty()).isEqualTo(Duty.OFFICER);
            assertThat(a.account().email()).isEqualTo(STAFF);
        });
        assertThatThrownBy(() -> appointing().list(portal.caller(KEEPER), draft))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoDraftedNeverApprovesNeitherAfterLeaving() {
        refused(DutiesApart.class, STAFF, Duty.APPROVER);
        appoint(KEEPER, Duty.OFFICER);
        var second = portal.caller(KEEPER);
        var first = appointing().list(second, draft).get(0);
        appointing().remove(second, draft, first.id());
        assertThatThrownBy(() -> appointing().appoint(second, draft, STAFF, Duty.APPROVER))
                .isInstanceOf(DutiesApart.class);
        var tendering = portal.get(Tendering.class);
        assertThatThrownBy(() -> tendering.publish(second, draft)).isInstanceOf(Forbidden.class);
        appointing().appoint(second, draft, APPROVER, Duty.APPROVER);
        for (var email : List.of(STAFF, KEEPER, SECRETARY)) {
            appointing().appoint(second, draft, email, Duty.KEY_HOLDER);
        }
        portal.get(SampleHolders.class).makeKeys(second, draft);
        tendering.publish(portal.caller(APPROVER), draft);
        assertThat(portal.get(Tenders.class).get(draft).opensAt()).isNotNull();
    }

    @Test
    void keepsApartWhatOnePersonMustNotDo() {
        appoint(APPROVER, Duty.APPROVER);
        refused(DutyHeld.class, APPROVER, Duty.APPROVER);
        refused(DutiesApart.class, APPROVER, Duty.OFFICER);
        refused(DutiesApart.class, APPROVER, Duty.EVALUATOR);
        refused(DutiesApart.class, STAFF, Duty.CHAIR);
        refused(DutiesApart.class, APPROVER, Duty.OBSERVER);
        appoint(OBSERVER, Duty.OBSERVER);
        refused(NotForAccount.class, OBSERVER, Duty.SECRETARY);
    }

    @Test
    void suppliersAndAdministratorsHaveNoDuty() {
        for (var duty : Duty.values()) {
            refused(NotForAccount.class, SampleWorld.address("steppe-fibre"), duty);
            refused(NotForAccount.class, ADMIN, duty);
        }
        refused(NobodyToAppoint.class, "nobody@giga.example", Duty.SECRETARY);
    }

    @Test
    @DisplayName("R2.1 while a judge holds a key, two people outside the evaluation do so too")
    void keepsKeysOutsideTheEvaluation() {
        appoint(SECRETARY, Duty.EVALUATOR);
        refused(HoldersNotIndependent.class, SECRETARY, Duty.KEY_HOLDER);
        appoint(STAFF, Duty.KEY_HOLDER);
        refused(HoldersNotIndependent.class, SECRETARY, Duty.KEY_HOLDER);
        var keeper = appoint(KEEPER, Duty.KEY_HOLDER);
        var judge = appoint(SECRETARY, Duty.KEY_HOLDER);
        refused(HoldersNotIndependent.class, KEEPER, Duty.CHAIR);
        assertThatThrownBy(() -> appointing().remove(officer, draft, keeper.id()))
                .isInstanceOf(HoldersNotIndependent.class);
        appointing().remove(officer, draft, judge.id());
        appointing().remove(officer, draft, keeper.id());
    }

    @Test
    void theLastOfficerStays() {
        var own = appointing().list(officer, draft).get(0);
        assertThatThrownBy(() -> appointing().remove(officer, draft, own.id())).isInstanceOf(LastOfficer.class);
        appoint(KEEPER, Duty.OFFICER);
        appointing().remove(officer, draft, own.id());
        assertThatThrownBy(() -> appoint(EVALUATOR, Duty.EVALUATOR)).isInstanceOf(Forbidden.class);
    }

    @Test
    void anApproverAppointsOfficersOnlySoThatATenderIsNotLost() throws SQLException {
        appoint(APPROVER, Duty.APPROVER);
        deactivate(STAFF);
        assertThatThrownBy(() -> appoint(KEEPER, Duty.SECRETARY)).isInstanceOf(Forbidden.class);
        var approver = portal.caller(APPROVER);
        assertThatThrownBy(() -> appointing().appoint(approver, draft, KEEPER, Duty.SECRETARY))
                .isInstanceOf(Forbidden.class);
        appointing().appoint(approver, draft, KEEPER, Duty.OFFICER);
        appointing().appoint(portal.caller(KEEPER), draft, SECRETARY, Duty.SECRETARY);
    }

    @Test
    void aClosedAccountHoldsNothing() throws SQLException {
        var chair = portal.caller(CHAIR);
        var duties = portal.get(TenderDuties.class);
        assertThat(duties.of(chair, closed)).isEqualTo(Set.of(Duty.CHAIR));
        deactivate(CHAIR);
        assertThat(duties.of(chair, closed)).isEmpty();
        assertThat(duties.tenders(chair)).isEmpty();
        refused(NobodyToAppoint.class, CHAIR, Duty.CHAIR);
        assertThat(duties.holders(closed, Duty.CHAIR)).isEmpty();
    }

    @Test
    @DisplayName("R3.1 once bids are open nobody joins but in the place of somebody who left, once")
    void theTeamIsFixedAfterTheOpening() {
        Holders.open(portal, closed, EnvelopeKind.TECHNICAL);
        var appointing = appointing();
        assertThatThrownBy(() -> appointing.appoint(officer, closed, KEEPER, Duty.SECRETARY))
                .isInstanceOf(TeamFixed.class);
        var secretary = appointing.list(officer, closed).stream()
                .filter(a -> a.duty() == Duty.SECRETARY)
                .findFirst()
                .orElseThrow();
        appointing.remove(officer, closed, secretary.id());
        appointing.appoint(officer, closed, KEEPER, Duty.SECRETARY);
        assertThatThrownBy(() -> appointing.appoint(officer, closed, SECRETARY, Duty.SECRETARY))
                .isInstanceOf(TeamFixed.class);
    }

    @Test
    void everyChangeIsOnRecordAndOfOneTenderOnly() {
        var keeper = appoint(KEEPER, Duty.KEY_HOLDER);
        assertThatThrownBy(() -> appointing().remove(officer, closed, keeper.id()))
                .isInstanceOf(NotFound.class);
        appointing().remove(officer, draft, keeper.id());
        assertThatThrownBy(() -> appointing().remove(officer, draft, keeper.id()))
                .isInstanceOf(NotFound.class);
        assertThat(portal.get(AuditTrail.class).of(officer, draft))
                .extracting(AuditEntry::act)
                .containsExactly("tender.drafted", "duty.appointed", "duty.appointed", "duty.ended");
    }

    private static void deactivate(String email) throws SQLException {
        execute("update account set deactivated_at = current_timestamp where email = '" + email + "'");
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
