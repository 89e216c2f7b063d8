package global.giga;

import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Migration;
import global.giga.party.Accounts;
import global.giga.sample.SampleWorld;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The portal's services without a server: the same beans, guards and transactions, on a database of one's own. For
 * tests with a database and for the command that runs the main job.
 */
public final class Portal implements AutoCloseable {
    private final WeldContainer container;

    /** On a database that is empty or as a portal left it; with beans of the test beside its own. */
    public Portal(DataSource dataSource, Class<?>... more) {
        this(dataSource, true, more);
    }

    /** As a user who may not change tables, on a database whose tables are up to date. */
    public static Portal migrated(DataSource dataSource) {
        return new Portal(dataSource, false);
    }

    private Portal(DataSource dataSource, boolean migrate, Class<?>... more) {
        if (migrate) {
            Migration.migrate(dataSource);
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("eclipselink.weaving", "false");
        settings.put("eclipselink.logging.level", "SEVERE");
        settings.put("eclipselink.session-name", "tenders-" + UUID.randomUUID());
        Transactions.use(Persistence.createEntityManagerFactory("tenders", settings));
        container = new Weld()
                .disableDiscovery()
                .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
                .addPackages(
                        true,
                        Clocks.class,
                        global.giga.audit.AuditTrail.class,
                        global.giga.letter.Letters.class,
                        global.giga.party.Parties.class,
                        global.giga.notice.Telling.class,
                        global.giga.document.CsvTable.class,
                        global.giga.school.Schools.class,
                        global.giga.tender.Tenders.class,
                        global.giga.bid.Bids.class,
                        global.giga.evaluation.Evaluating.class,
                        global.giga.award.Awarding.class,
                        global.giga.contract.Contracting.class,
                        SampleWorld.class)
                .addExtension(new ServerOnly())
                .addBeanClasses(
                        Environment.class,
                        TravellingDatabase.class,
                        Transactions.class,
                        Transactions.New.class,
                        Transactions.Mandatory.class)
                .addBeanClasses(more)
                .initialize();
    }

    /** On an H2 database in memory that nobody else has. */
    public static Portal inMemory() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new Portal(h2);
    }

    public <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    /** The caller that a sign-in with this address would give. */
    public Caller caller(String email) {
        return get(Accounts.class).byEmail(email).orElseThrow().caller();
    }

    @Override
    public void close() {
        container.close();
        Transactions.close();
    }
}
