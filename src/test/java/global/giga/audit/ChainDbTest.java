package global.giga.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.Transactions;
import global.giga.audit.Fault.Kind;
import global.giga.kernel.Caller;
import global.giga.kernel.PortalSignature;
import global.giga.kernel.Role;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with the rights of the database's owner edits the trail by hand; the walk along the chain names what. */
class ChainDbTest {
    private static final Caller AUDITOR = new Caller(7L, "", 1L, Set.of(Role.AUDITOR));
    private static final int ENTRIES = 12;
    private static final String COLUMNS = "recorded_at, act, account, organization, tender, facts, previous, hash";

    private DataSource database;
    private Portal portal;
    private AuditTrail trail;

    private void start(DataSource on) {
        database = on;
        portal = new Portal(database);
        trail = portal.get(AuditTrail.class);
        for (int i = 1; i <= ENTRIES; i++) {
            trail.recordRefusal("test.act", AUDITOR, Map.of("tender", 5L, "text", "„" + i + "“ \"\n"));
        }
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private void sql(String... commands) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What only the owner of the tables can do. */
    private void disableTriggers() {
        for (var table : List.of("audit_entry", "audit_checkpoint", "audit_stamp")) {
            if (h2()) {
                sql("drop trigger " + table + "_append_only");
            } else {
                sql("alter table " + table + " disable trigger user");
            }
        }
        sql("alter table audit_checkpoint drop constraint audit_checkpoint_entry_fk");
        sql("alter table audit_entry drop constraint audit_entry_one_successor");
    }

    private boolean h2() {
        return database.getClass().getName().startsWith("org.h2");
    }

    private List<Fault> faults() {
        return trail.verify(AUDITOR);
    }

    private static Fault fault(Kind kind, long number) {
        return new Fault(kind, number);
    }

    /** Moves the entries from the last one down to the first, or up, by one. */
    private void shift(int from, int by) {
        sql("update audit_entry set number = -number where number >= " + from);
        sql("update audit_entry set number = -number + " + by + " where number <= -" + from);
    }

    /** Gives an entry the hash that its content asks for, as somebody does who knows how. */
    private void rehash(long number) {
        try (var connection = database.getConnection()) {
            var link = new Chain(connection).after(number - 1, 1).get(0);
            sql("update audit_entry set hash = '" + link.sealed().hash() + "' where number = " + number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void findsNothingInAChainThatNobodyTouched(DataSource on) {
        start(on);
        trail.checkpoint();
        trail.recordRefusal("test.act", Caller.ANONYMOUS, Map.of());
        var verified = trail.verify(AUDITOR, checked -> {});
        assertThat(verified).isEqualTo(new Verified(ENTRIES + 1, 1, List.of(), false));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aRefusalDoesNotWaitForEverForTheActThatItRefuses(DataSource on) {
        start(on);
        Transactions.inVain(() -> {
            trail.record("test.act", AUDITOR, Map.of());
            assertThatThrownBy(() -> trail.recordRefusal("test.refused", AUDITOR, Map.of()))
                    .isInstanceOf(RuntimeException.class);
        });
        assertThat(trail.length(AUDITOR)).isEqualTo(ENTRIES);
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void letsNobodyChangeRemoveOrTruncateEntries(DataSource on) {
        start(on);
        trail.checkpoint();
        for (var attempt : List.of(
                "update audit_entry set facts = '{}' where number = 3",
                "delete from audit_entry where number = 3",
                "delete from audit_entry",
                "truncate table audit_entry",
                "update audit_checkpoint set jws = ''",
                "delete from audit_checkpoint",
                "truncate table audit_checkpoint",
                "update audit_stamp set token = ''",
                "delete from audit_stamp")) {
            assertThatThrownBy(() -> sql(attempt)).as(attempt).hasCauseInstanceOf(SQLException.class);
        }
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesAChangedEntry(DataSource on) {
        start(on);
        disableTriggers();
        sql("update audit_entry set facts = '{}' where number = 4");
        assertThat(faults()).containsExactly(fault(Kind.CHANGED, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recorded_at = timestamp with time zone '2026-01-01 00:00:00+00:00'",
                "act = 'x'",
                "account = null",
                "organization = 2",
                "tender = 6",
                "previous = hash",
                "hash = previous"
            })
    void namesAChangeOfAnyColumn(String change) {
        start(Databases.h2());
        disableTriggers();
        sql("update audit_entry set " + change + " where number = 4");
        assertThat(faults()).containsExactly(fault(Kind.CHANGED, 4));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesAnEntryThatWasChangedTogetherWithItsHash(DataSource on) {
        start(on);
        disableTriggers();
        sql("update audit_entry set facts = '{}' where number = 4");
        rehash(4);
        assertThat(faults()).containsExactly(fault(Kind.CHANGED, 4));
        sql("update audit_entry set facts = '{}' where number = " + ENTRIES);
        rehash(ENTRIES);
        assertThat(faults()).containsExactly(fault(Kind.CHANGED, 4), fault(Kind.HEAD, ENTRIES));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesRemovedEntries(DataSource on) {
        start(on);
        disableTriggers();
        sql("delete from audit_entry where number in (1, 5, 6, 12)");
        assertThat(faults())
                .containsExactly(
                        fault(Kind.REMOVED, 1),
                        fault(Kind.REMOVED, 5),
                        fault(Kind.REMOVED, 6),
                        fault(Kind.REMOVED, 12));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesARemovedEntryWhereTheOthersMovedUp(DataSource on) {
        start(on);
        disableTriggers();
        sql("delete from audit_entry where number = 10");
        shift(11, -1);
        assertThat(faults())
                .containsExactly(fault(Kind.REMOVED, 10), fault(Kind.REORDERED, 10), fault(Kind.REORDERED, 11));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesAnInsertedEntry(DataSource on) {
        start(on);
        disableTriggers();
        shift(11, 1);
        sql("insert into audit_entry (number, " + COLUMNS + ") select 11, " + COLUMNS
                + " from audit_entry where number = 3");
        sql("update audit_entry set previous = (select hash from audit_entry where number = 10) where number = 11");
        rehash(11);
        assertThat(faults())
                .contains(fault(Kind.INSERTED, 11), fault(Kind.REORDERED, 12), fault(Kind.REORDERED, 13))
                .allMatch(f -> f.number() >= 11);
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesAnEntryAppendedByHand(DataSource on) {
        start(on);
        sql("insert into audit_entry (number, recorded_at, act, account, organization, tender, facts, previous, hash)"
                + " select 13, recorded_at, act, account, organization, tender, facts, hash, 'x'"
                + " from audit_entry where number = 12");
        assertThat(faults()).contains(fault(Kind.HEAD, 12)).anyMatch(f -> f.number() == 13);
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesReorderedEntries(DataSource on) {
        start(on);
        disableTriggers();
        sql(
                "update audit_entry set number = -4 where number = 4",
                "update audit_entry set number = 4 where number = 9",
                "update audit_entry set number = 9 where number = -4");
        assertThat(faults()).containsExactly(fault(Kind.REORDERED, 4), fault(Kind.REORDERED, 9));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesAnEndThatWasMoved(DataSource on) {
        start(on);
        sql("update audit_head set hash = (select hash from audit_entry where number = 3)");
        assertThat(faults()).containsExactly(fault(Kind.HEAD, 12));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void knowsAChainThatWasRewrittenAsAWholeByItsCheckpoint(DataSource on) {
        start(on);
        trail.checkpoint();
        disableTriggers();
        rewriteFrom(4);
        assertThat(faults()).containsExactly(fault(Kind.CHECKPOINT, ENTRIES));
        sql("update audit_checkpoint set hash = (select hash from audit_head)");
        assertThat(faults()).containsExactly(fault(Kind.SIGNATURE, ENTRIES));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void knowsAChainThatWasRewrittenByCheckpointsKeptElsewhere(DataSource on) throws SQLException {
        start(on);
        var kept = trail.checkpoint().orElseThrow().jws();
        disableTriggers();
        sql("delete from audit_checkpoint");
        rewriteFrom(4);
        assertThat(faults()).isEmpty();
        try (var connection = database.getConnection()) {
            var verification = new Verification(connection, portal.get(PortalSignature.class), checked -> {});
            assertThat(verification.run(List.of(kept)).faults()).containsExactly(fault(Kind.CHECKPOINT, ENTRIES));
        }
    }

    /** The faults that a walk finds which begins at an entry. */
    private List<Fault> faultsFrom(long number) throws SQLException {
        try (var connection = database.getConnection()) {
            return new Verification(connection, portal.get(PortalSignature.class), checked -> {}, number)
                    .run()
                    .faults();
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aWalkFromALaterEntryNamesWhatIsWrongFromThere(DataSource on) throws SQLException {
        start(on);
        trail.checkpoint();
        trail.recordRefusal("test.act", AUDITOR, Map.of("tender", 5L));
        trail.checkpoint();
        disableTriggers();
        assertThat(faultsFrom(5)).isEmpty();
        assertThat(faultsFrom(ENTRIES + 1)).isEmpty();
        sql("update audit_entry set facts = '{}' where number in (4, 9)", "delete from audit_entry where number = 6");
        assertThat(faultsFrom(5)).containsExactly(fault(Kind.REMOVED, 6), fault(Kind.CHANGED, 9));
        assertThat(faultsFrom(4)).contains(fault(Kind.CHANGED, 4));
        assertThat(faultsFrom(6)).containsExactly(fault(Kind.REMOVED, 6), fault(Kind.CHANGED, 9));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aWalkFromALaterEntryKnowsARewrittenChainByItsCheckpoint(DataSource on) throws SQLException {
        start(on);
        trail.checkpoint();
        disableTriggers();
        rewriteFrom(7);
        assertThat(faultsFrom(5)).containsExactly(fault(Kind.CHECKPOINT, ENTRIES));
        sql("delete from audit_checkpoint", "update audit_head set hash = 'x'");
        assertThat(faultsFrom(5)).containsExactly(fault(Kind.HEAD, ENTRIES));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void namesARemovedCheckpoint(DataSource on) {
        start(on);
        for (int i = 0; i < 3; i++) {
            trail.checkpoint();
            trail.recordRefusal("test.act", AUDITOR, Map.of());
        }
        disableTriggers();
        sql("alter table audit_checkpoint drop constraint audit_checkpoint_previous_fk");
        sql("delete from audit_checkpoint where id = 2");
        assertThat(faults()).containsExactly(fault(Kind.CHECKPOINT_REMOVED, 2));
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void holdsWhenAnAccountIsMadeAnonymous(DataSource on) {
        start(on);
        sql(
                "insert into organization (id, version, name, kind) values (1, 1, 'Buyer', 'BUYER')",
                "insert into account (id, version, email, name, password_hash, role, organization_id)"
                        + " values (7, 1, 'a@b.example', 'Asel', 'x', 'AUDITOR', 1)");
        trail.recordRefusal("account.registered", AUDITOR, Map.of("account", 7L));
        sql("update account set email = 'gone-7', name = '', password_hash = '' where id = 7");
        assertThat(faults()).isEmpty();
    }

    /** Changes an entry, and then every hash that follows, up to the end. */
    private void rewriteFrom(long number) {
        sql("update audit_entry set facts = '{}' where number = " + number);
        for (long n = number; n <= ENTRIES; n++) {
            if (n > number) {
                sql("update audit_entry set previous = (select hash from audit_entry where number = " + (n - 1)
                        + ") where number = " + n);
            }
            rehash(n);
        }
        sql("update audit_head set hash = (select hash from audit_entry where number = " + ENTRIES + ")");
    }
}
