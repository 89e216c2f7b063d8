package global.giga.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/**
 * One transaction around several acts that read, so that they see the same state, share what they have loaded and ask
 * for one connection. An act that is refused ends it without effect.
 */
@ApplicationScoped
public class Span {
    /* A server has one; the command and tests of single services have none and render nothing. */
    @Inject
    Instance<UserTransaction> transactions;

    /** Acts join it from now on; nothing happens inside another one. */
    public boolean begin() {
        var transaction = transactions.get();
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return false;
            }
            transaction.begin();
            return true;
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends what {@link #begin} began. */
    public void end() {
        var transaction = transactions.get();
        try {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
