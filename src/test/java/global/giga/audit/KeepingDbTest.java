package global.giga.audit;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.PortalSignature;
import global.giga.kernel.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeepingDbTest {
    private static final Caller AUDITOR = new Caller(7L, "", 1L, Set.of(Role.AUDITOR));
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final String TSA = "app.tsa.url";

    private Portal portal;

    private Keeping start(DataSource database) {
        portal = new Portal(database);
        Clocks.travel(NOON);
        act();
        return portal.get(Keeping.class);
    }

    private void act() {
        portal.get(AuditTrail.class).recordRefusal("test.act", AUDITOR, Map.of());
    }

    private java.util.List<Checkpoints.Line> checkpoints() {
        return portal.get(Checkpoints.class).before(Long.MAX_VALUE, 100);
    }

    @AfterEach
    void stop() {
        System.clearProperty(TSA);
        Clocks.comeBack();
        portal.close();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void signsEveryHourInWhichSomethingHappened(DataSource database) {
        var keeping = start(database);
        keeping.round();
        assertThat(checkpoints()).hasSize(1);
        act();
        Clocks.travel(NOON.plus(Duration.ofMinutes(59)));
        keeping.round();
        assertThat(checkpoints()).hasSize(1);
        Clocks.travel(NOON.plus(Duration.ofMinutes(64)));
        keeping.round();
        assertThat(checkpoints()).hasSize(2);
        Clocks.travel(NOON.plus(Duration.ofHours(3)));
        keeping.round();
        assertThat(checkpoints()).as("nothing happened").hasSize(2);
        assertThat(portal.get(AuditTrail.class).verify(AUDITOR)).isEmpty();
    }

    @Test
    void signsWhatTheCheckpointSays() {
        start(Databases.h2()).round();
        var checkpoint = checkpoints().get(0).checkpoint();
        assertThat(portal.get(PortalSignature.class).verified(checkpoint.jws()))
                .contains("{\"at\":\"2026-12-01T12:00:00Z\",\"checkpoint\":1,\"entry\":1,\"hash\":\""
                        + checkpoint.hash().hex() + "\"}");
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void letsOneNodeGoTheRound(DataSource database) {
        start(database);
        var work = portal.get(Checkpoints.class);
        assertThat(work.lease(Duration.ofMinutes(4))).isTrue();
        assertThat(work.lease(Duration.ofMinutes(4))).isFalse();
        Clocks.travel(NOON.plus(Duration.ofMinutes(4)));
        assertThat(work.lease(Duration.ofMinutes(4))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void hasCheckpointsStampedByAnAuthority(DataSource database) {
        try (var authority = new TimeStampAuthority()) {
            System.setProperty(TSA, authority.address());
            start(database).round();
            var line = checkpoints().get(0);
            assertThat(line.stamp().authority()).isEqualTo(authority.address());
            assertThat(line.stamp().stampedAt()).isNotNull();
            var stamp = TimeStamp.of(line.stamp().token());
            assertThat(stamp.covers(line.checkpoint().jws())).isTrue();
            assertThat(stamp.covers(line.checkpoint().jws() + " ")).isFalse();
            assertThat(TimeStamp.of("AAAA").covers(line.checkpoint().jws())).isFalse();
            assertThat(portal.get(AuditTrail.class).verify(AUDITOR)).isEmpty();
        }
    }

    @Test
    void signsWithoutTheAuthorityAndAsksItAgain() {
        try (var authority = new TimeStampAuthority()) {
            System.setProperty(TSA, authority.address());
            authority.down(true);
            var keeping = start(Databases.h2());
            keeping.round();
            assertThat(checkpoints()).singleElement().satisfies(c -> assertThat(c.stamp())
                    .isNull());
            authority.down(false);
            Clocks.travel(NOON.plus(Duration.ofMinutes(5)));
            keeping.round();
            assertThat(checkpoints()).singleElement().satisfies(c -> assertThat(c.stamp())
                    .isNotNull());
        }
    }

    @Test
    void signsWithoutAnAuthorityThatCannotBeReached() {
        var authority = new TimeStampAuthority();
        System.setProperty(TSA, authority.address());
        authority.close();
        start(Databases.h2()).round();
        assertThat(checkpoints()).singleElement().satisfies(c -> assertThat(c.stamp())
                .isNull());
    }

    @Test
    void namesAForgedStamp() throws java.sql.SQLException {
        var database = Databases.h2();
        try (var authority = new TimeStampAuthority()) {
            System.setProperty(TSA, authority.address());
            start(database).round();
            act();
            Clocks.travel(NOON.plus(Duration.ofHours(2)));
            portal.get(Keeping.class).round();
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop trigger audit_stamp_append_only");
                statement.execute("update audit_stamp set token ="
                        + " (select token from audit_stamp where checkpoint_id = 1) where checkpoint_id = 2");
            }
            assertThat(portal.get(AuditTrail.class).verify(AUDITOR)).containsExactly(new Fault(Fault.Kind.STAMP, 2));
        }
    }

    @Test
    void isCheckedByACommandWithoutTheServer(@TempDir Path folder) throws java.io.IOException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("tenders"));
        database.setUser("tenders");
        database.setPassword("tenders");
        start(database).round();
        var kept = folder.resolve("kept.json");
        Files.writeString(
                kept,
                "{\"checkpoints\":[{\"jws\":\""
                        + checkpoints().get(0).checkpoint().jws() + "\"}]}");
        System.setProperty("app.db.url", database.getURL());
        System.setProperty("app.seal.key", Base64.getEncoder().encodeToString(new byte[32]));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(run(kept)).isEqualTo("1 entries, 1 checkpoints, no fault\n= 0");
            statement.execute("drop trigger audit_entry_append_only");
            statement.execute("update audit_entry set act = 'x'");
            assertThat(run(kept)).isEqualTo("1 entries, 1 checkpoints, 1 faults\n1 CHANGED\n= 1");
            System.setProperty("app.db.url", "jdbc:h2:file:" + folder.resolve("none"));
            assertThat(run(kept)).startsWith("not checked: ").endsWith("= 2");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            System.clearProperty("app.db.url");
            System.clearProperty("app.seal.key");
        }
    }

    private static String run(Path kept) {
        var out = new ByteArrayOutputStream();
        var code =
                VerifyCommand.run(new String[] {kept.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace("\r", "") + "= " + code;
    }
}
