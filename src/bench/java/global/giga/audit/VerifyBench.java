package global.giga.audit;

import global.giga.kernel.Caller;
import global.giga.kernel.Migration;
import global.giga.kernel.PortalSignature;
import global.giga.kernel.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.ds.PGSimpleDataSource;

/** The walk along a chain of 1,000,000 entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class VerifyBench {
    private static final int ENTRIES = 1_000_000;
    private static final int BATCH = 1_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Caller STAFF = new Caller(1_234L, "", 101L, Set.of(Role.STAFF));

    @Param({"PostgreSQL", "H2"})
    String kind;

    private EmbeddedPostgres postgres;
    private DataSource database;
    private PortalSignature signature;

    @Setup
    public void fill() throws IOException, SQLException {
        database = kind.equals("H2") ? h2() : postgres();
        Migration.migrate(database);
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        signature = PortalSignature.of(Optional.of(key), Path.of("none"));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
        }
    }

    private static DataSource h2() throws IOException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + Files.createTempDirectory("audit").toAbsolutePath() + "/tenders");
        return h2;
    }

    private DataSource postgres() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        var source = new PGSimpleDataSource();
        source.setURL(
                postgres.getJdbcUrl("postgres", "postgres") + "&stringtype=unspecified&reWriteBatchedInserts=true");
        return source;
    }

    private static void insert(Connection connection) throws SQLException {
        var last = new Chain.Head(0, Link.GENESIS);
        try (var insert = connection.prepareStatement(
                "insert into audit_entry (recorded_at, act, account, organization, tender, facts, number, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= ENTRIES; i++) {
                var facts = Map.of("tender", 100L + i % 50, "revision", i % 9, "sha256", last.hash());
                var entry = Link.of(START.plusMillis(31L * i), "bid.sealed", STAFF, facts)
                        .after(last.number(), last.hash());
                add(insert, entry);
                last = new Chain.Head(entry.number(), entry.hash());
                if (i % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("update audit_head set number = " + last.number() + ", hash = '" + last.hash() + "'");
        }
        connection.commit();
    }

    private static void add(PreparedStatement insert, Link entry) throws SQLException {
        insert.setObject(1, OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
        insert.setString(2, entry.act());
        insert.setLong(3, entry.account());
        insert.setLong(4, entry.organization());
        insert.setLong(5, entry.tender());
        insert.setString(6, entry.facts());
        insert.setLong(7, entry.number());
        insert.setString(8, entry.previous());
        insert.setString(9, entry.hash());
        insert.addBatch();
    }

    @Benchmark
    public Verified verify() throws SQLException {
        try (var connection = database.getConnection()) {
            var verified = new Verification(connection, signature, checked -> {}).run();
            if (!verified.intact() || verified.entries() != ENTRIES) {
                throw new IllegalStateException(verified.toString());
            }
            return verified;
        }
    }

    @TearDown
    public void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
