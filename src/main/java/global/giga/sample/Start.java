package global.giga.sample;

import global.giga.party.FirstAdministrator;
import global.giga.tender.Tenders;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the sample world into an empty database where the configuration asks for it, then says that the portal is
 * ready: in the log, and to whoever asks {@code /health/ready}.
 */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Start {
    private static final Logger LOG = System.getLogger(Start.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "app.sample", defaultValue = "false")
    boolean sample;

    @Inject
    @ConfigProperty(name = "payara.instance.http.port", defaultValue = "8080")
    int port;

    @Inject
    Tenders tenders;

    @Inject
    SampleWorld world;

    @Inject
    FirstAdministrator first;

    private volatile boolean prepared;

    @PostConstruct
    public void start() {
        executor.submit(this::prepare);
    }

    private void prepare() {
        try {
            if (sample && tenders.all().isEmpty()) {
                world.load();
            }
            first.register();
            prepared = true;
            var address = URI.create("http://localhost:" + port + "/");
            Served.await(address);
            LOG.log(
                    Level.INFO,
                    "\n\n  Giga tenders is ready at {0}  (Ctrl-C stops it; the sign-ins are in README.md)\n",
                    address);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "The portal could not prepare its data; an interrupted first start is mended by starting empty",
                    e);
        }
    }

    /** Whether the data to start with is there. */
    public boolean prepared() {
        return prepared;
    }
}
