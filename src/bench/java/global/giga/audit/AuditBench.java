package global.giga.audit;

import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Eight writers append to the one chain, each entry in a transaction of its own, on a PostgreSQL that flushes to disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class AuditBench {
    private static final Caller STAFF = new Caller(1_234L, "", 101L, Set.of(Role.STAFF));
    private static final int CONNECTIONS = 20;

    private EmbeddedPostgres postgres;
    private JdbcConnectionPool pool;
    private Portal portal;
    private AuditTrail trail;

    @Setup
    public void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        var source = new PGConnectionPoolDataSource();
        source.setURL(postgres.getJdbcUrl("postgres", "postgres") + "&stringtype=unspecified");
        pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        portal = new Portal(pool);
        trail = portal.get(AuditTrail.class);
    }

    @Benchmark
    @Threads(8)
    public long append() {
        return trail.recordRefusal("bid.late", STAFF, Map.of("tender", 100L, "revision", 3));
    }

    @TearDown
    public void stop() throws IOException {
        portal.close();
        pool.dispose();
        postgres.close();
    }
}
