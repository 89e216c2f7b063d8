package global.giga.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema up to date before anything else of the portal starts. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    @Resource(lookup = "java:app/jdbc/tenders")
    private DataSource dataSource;

    @Inject
    @ConfigProperty(name = "app.db.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "app.db.owner.user")
    Optional<String> owner;

    @Inject
    @ConfigProperty(name = "app.db.owner.password")
    Optional<String> password;

    /** As the owner of the tables where the configuration names one, else as the portal's own user. */
    @PostConstruct
    public void start() {
        if (owner.isPresent()) {
            migrate(url.orElseThrow(), owner.get(), password.orElse(""));
        } else {
            migrate(dataSource);
        }
    }

    public static void migrate(DataSource dataSource) {
        run(configuration().dataSource(dataSource));
    }

    public static void migrate(String url, String user, String password) {
        run(configuration().dataSource(url, user, password));
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure(Migration.class.getClassLoader());
    }

    /* What differs between the databases lies in a folder named like the database. */
    private static void run(FluentConfiguration configuration) {
        configuration
                .locations("classpath:db/migration", "classpath:db/" + vendor(configuration.getDataSource()))
                .load()
                .migrate();
    }

    private static String vendor(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
