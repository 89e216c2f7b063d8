package global.giga;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Named;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database of each kind that the portal runs on, for {@code @ParameterizedTest}. */
public final class Databases {
    private static EmbeddedPostgres postgres;

    private Databases() {}

    public static Stream<Named<DataSource>> each() {
        return Stream.of(Named.of("H2", h2()), Named.of("PostgreSQL", postgres()));
    }

    public static DataSource h2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** From Maven Central's binaries, one server for all tests of this process. */
    public static DataSource postgres() {
        return postgres("");
    }

    private static synchronized DataSource postgres(String options) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + options);
            }
            var dataSource = new PGSimpleDataSource();
            dataSource.setURL(
                    postgres.getJdbcUrl("postgres", name) + "&stringtype=unspecified&reWriteBatchedInserts=true");
            return dataSource;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of an H2 database, as the statements that make it again. */
    public static List<String> script(DataSource h2) throws SQLException {
        var script = new ArrayList<String>();
        try (var connection = h2.getConnection();
                var statement = connection.createStatement();
                var lines = statement.executeQuery("script")) {
            while (lines.next()) {
                script.add(lines.getString(1));
            }
        }
        return script;
    }

    public static void run(DataSource on, List<String> script) {
        try (var connection = on.getConnection();
                var statement = connection.createStatement()) {
            for (var line : script) {
                statement.execute(line);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kinds of databases that the portal runs on, for {@code @ParameterizedClass}. */
    public enum Kind {
        H2 {
            @Override
            public DataSource empty() {
                return h2();
            }

            @Override
            public Supplier<DataSource> copies(DataSource original) throws SQLException {
                var script = script(original);
                return () -> {
                    var copy = h2();
                    run(copy, script);
                    return copy;
                };
            }
        },
        POSTGRESQL {
            @Override
            public DataSource empty() {
                return postgres();
            }

            @Override
            public Supplier<DataSource> copies(DataSource original) {
                var template = ((PGSimpleDataSource) original).getDatabaseName();
                return () -> postgres(" template " + template);
            }
        };

        public abstract DataSource empty();

        /** Any number of copies of a database that nobody uses any more. */
        public abstract Supplier<DataSource> copies(DataSource original) throws SQLException;
    }
}
