package global.giga.award;

import global.giga.kernel.Caller;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Plans in the background of the server, one problem at a time, and tells spectators each second how far it is. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PlanWorker {
    private static final Logger LOG = System.getLogger(PlanWorker.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    PlanWork work;

    @Inject
    Planning planning;

    private final List<Spectator> spectators = new CopyOnWriteArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param listener answers whether it wants more */
    private record Spectator(Caller caller, long tender, long run, Predicate<PlanProgress> listener) {}

    /** Begins with what waits, if this node does nothing yet. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void resume() {
        if (busy.compareAndSet(false, true)) {
            executor.submit(this::go);
        }
    }

    private void go() {
        try {
            work.proceed();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the planner stopped; it is tried again", e);
        } finally {
            busy.set(false);
        }
    }

    /** Tells the state of a plan each second until the listener has enough. */
    public void watch(Caller caller, long tender, long run, Predicate<PlanProgress> listener) {
        spectators.add(new Spectator(caller, tender, run, listener));
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tell() {
        beat();
        spectators.removeIf(spectator -> !told(spectator));
    }

    /* The server gives up a timer that fails twice. */
    private void beat() {
        try {
            work.beat();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "how far the plan is could not be written down; it is tried again", e);
        }
    }

    private boolean told(Spectator to) {
        try {
            return to.listener().test(planning.progress(to.caller(), to.tender(), to.run()));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a spectator left", e);
            return false;
        }
    }
}
