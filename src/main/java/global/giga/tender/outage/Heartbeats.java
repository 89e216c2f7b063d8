package global.giga.tender.outage;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Has the {@link Heart} beat every 30 seconds on each node, and as soon as one comes up. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Heartbeats {
    private static final Logger LOG = System.getLogger(Heartbeats.class.getName());

    @Inject
    Heart heart;

    @Inject
    Extending extending;

    @PostConstruct
    public void begin() {
        beat();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void beat() {
        try {
            if (heart.beat()) {
                extending.due().forEach(this::extend);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no heartbeat; the next one follows", e);
        }
    }

    /* One tender that fails does not keep the others from their extension. */
    private void extend(long tender) {
        try {
            extending.extend(tender);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the extension of tender " + tender + " was not drafted; it is tried again", e);
        }
    }
}
