package global.giga.evaluation;

import global.giga.bid.OpeningStatus;
import global.giga.bid.Openings;
import global.giga.bid.Watching;
import global.giga.kernel.Caller;
import global.giga.seal.EnvelopeKind;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Reads envelopes in the background of the server: when asked to, and every some seconds what was left behind by a node
 * that stopped.
 */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OpeningWorker {
    private static final Logger LOG = System.getLogger(OpeningWorker.class.getName());
    private static final int REST_SECONDS = 15;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    OpeningRun run;

    @Inject
    Openings openings;

    @Inject
    Watching watching;

    @PostConstruct
    public void start() {
        executor.scheduleWithFixedDelay(this::resume, REST_SECONDS, REST_SECONDS, TimeUnit.SECONDS);
    }

    private void resume() {
        try {
            openings.enabled().forEach(s -> run.proceed(s.tender().id(), s.kind()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "an opening could not go on; it is tried again", e);
        }
    }

    /** Goes on with the opening, if it can, and returns at once. */
    public void proceed(long tender, EnvelopeKind kind) {
        executor.submit(() -> {
            try {
                run.proceed(tender, kind);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "an opening stopped; it is tried again", e);
            }
        });
    }

    /**
     * Tells the state of an opening each second until the listener has enough.
     *
     * @param listener answers whether it wants more
     */
    public void watch(Caller caller, long tender, EnvelopeKind kind, Predicate<OpeningStatus> listener) {
        var itself = new AtomicReference<ScheduledFuture<?>>();
        Runnable look = () -> {
            if (!tell(caller, tender, kind, listener)) {
                itself.get().cancel(false);
            }
        };
        itself.set(executor.scheduleWithFixedDelay(look, 1, 1, TimeUnit.SECONDS));
    }

    private boolean tell(Caller caller, long tender, EnvelopeKind kind, Predicate<OpeningStatus> listener) {
        try {
            return listener.test(watching.status(caller, tender, kind));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a spectator left", e);
            return false;
        }
    }
}
