package global.giga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The portal's own user of PostgreSQL, as docker/roles.sql makes it, writes the trail and cannot change it. */
class RolesDbTest {
    private static final Caller AUDITOR = new Caller(1L, "", 1L, Set.of(Role.AUDITOR));

    private static PGSimpleDataSource as(PGSimpleDataSource superuser, String user) {
        var source = new PGSimpleDataSource();
        source.setURL(superuser.getURL().replaceAll("user=[^&]*", "user=" + user));
        source.setUser(user);
        source.setPassword(user);
        return source;
    }

    private static String script() throws IOException {
        return Files.readString(Path.of("docker/roles.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replace(":'owner_password'", "'tenders_owner'")
                .replace(":'portal_password'", "'tenders'");
    }

    private static void run(PGSimpleDataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void writesAndChecksTheTrailAndCannotChangeIt() throws SQLException, IOException {
        var superuser = (PGSimpleDataSource) Databases.postgres();
        run(superuser, script());
        var owner = as(superuser, "tenders_owner");
        var user = as(superuser, "tenders");
        Migration.migrate(owner.getURL(), "tenders_owner", "tenders_owner");
        try (var portal = Portal.migrated(user)) {
            var trail = portal.get(AuditTrail.class);
            trail.recordRefusal("test.act", AUDITOR, Map.of());
            trail.checkpoint();
            assertThat(trail.verify(AUDITOR)).isEmpty();
        }
        for (var attempt : new String[] {
            "update audit_entry set act = 'x'",
            "delete from audit_checkpoint",
            "truncate audit_stamp",
            "alter table audit_entry disable trigger user",
            "drop trigger audit_entry_append_only on audit_entry"
        }) {
            assertThatThrownBy(() -> run(user, attempt))
                    .as(attempt)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }
}
