package global.giga.kernel;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The one database: H2 in a file unless the configuration ({@code app.db.driver}, {@code app.db.url}, {@code
 * app.db.user}, {@code app.db.password}) names PostgreSQL.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/tenders",
        className = "${MPCONFIG=app.db.driver:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=app.db.url:jdbc:h2:file:./.data/tenders;WRITE_DELAY=0;LOCK_TIMEOUT=20000;TRACE_LEVEL_FILE=0}",
        user = "${MPCONFIG=app.db.user:tenders}",
        password = "${MPCONFIG=app.db.password:tenders}",
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=10"
        })
public class Database {
    @PersistenceContext
    private EntityManager entityManager;

    @Produces
    public EntityManager entityManager() {
        return entityManager;
    }
}
