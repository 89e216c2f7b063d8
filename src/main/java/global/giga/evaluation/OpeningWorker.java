package global.giga.evaluation;

import global.giga.bid.OpeningStatus;
import global.giga.bid.Unsealing;
import global.giga.bid.Watching;
import global.giga.kernel.Caller;
import global.giga.seal.EnvelopeKind;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Reads envelopes in the background of the server: when asked to, and every some seconds what a node that stopped left
 * behind. Tells spectators each second how far openings are.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OpeningWorker {
    private static final Logger LOG = System.getLogger(OpeningWorker.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    OpeningRun run;

    @Inject
    Unsealing unsealing;

    @Inject
    Watching watching;

    private final List<Spectator> spectators = new CopyOnWriteArrayList<>();

    /** @param listener answers whether it wants more */
    private record Spectator(Caller caller, long tender, EnvelopeKind kind, Predicate<OpeningStatus> listener) {}

    /** Goes on with the opening, if it can, and returns at once. */
    public void proceed(long tender, EnvelopeKind kind) {
        executor.submit(() -> go(tender, kind));
    }

    private void go(long tender, EnvelopeKind kind) {
        try {
            run.proceed(tender, kind);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "an opening stopped; it is tried again", e);
        }
    }

    /** What was stopped goes on. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void resume() {
        unsealing.enabled().forEach(opening -> go(opening.tender(), opening.kind()));
    }

    /**
     * Tells the state of an opening each second until the listener has enough.
     *
     * @param listener answers whether it wants more
     */
    public void watch(Caller caller, long tender, EnvelopeKind kind, Predicate<OpeningStatus> listener) {
        spectators.add(new Spectator(caller, tender, kind, listener));
    }

    /** News for the spectators of this node, from the database that all nodes share. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tell() {
        spectators.removeIf(spectator -> !told(spectator));
    }

    private boolean told(Spectator to) {
        try {
            return to.listener().test(watching.status(to.caller(), to.tender(), to.kind()));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a spectator left", e);
            return false;
        }
    }
}
