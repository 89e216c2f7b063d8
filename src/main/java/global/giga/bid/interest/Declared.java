package global.giga.bid.interest;

import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Disclosures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The one place that holds R3.1. A bid is read together with all others, on a sheet or in a ranking, so that a conflict
 * with one supplier closes the bids of all.
 */
@ApplicationScoped
public class Declared implements Disclosures {
    @Inject
    Interests interests;

    @Inject
    InterestMemo memo;

    @Inject
    BeanManager beans;

    @Inject
    Clock clock;

    /**
     * @throws InterestsUndeclared while one supplier is left to declare on
     * @throws InConflict for the first supplier with whom the caller has a conflict
     */
    @Override
    public void require(Disclosure needed, Caller caller, long tenderId) {
        if (needed == Disclosure.NONE) {
            return;
        }
        var bidders = bidders(caller, tenderId);
        var missing = bidders.stream().filter(bidder -> !bidder.declared()).count();
        var conflict = bidders.stream().filter(Bidder::conflict).findFirst();
        if (needed == Disclosure.CLEAR && conflict.isPresent()) {
            throw new InConflict(conflict.get().name(), tenderId);
        }
        if (missing > 0) {
            throw new InterestsUndeclared(missing, tenderId);
        }
    }

    /** What the caller may do now: nothing where something is undeclared, all where there is no conflict. */
    public Disclosure of(Caller caller, long tenderId) {
        var bidders = bidders(caller, tenderId);
        if (bidders.stream().anyMatch(bidder -> !bidder.declared())) {
            return Disclosure.NONE;
        }
        return bidders.stream().anyMatch(Bidder::conflict) ? Disclosure.DECLARED : Disclosure.CLEAR;
    }

    /** The suppliers who bid with what the caller declared; none before the deadline, until which nobody learns them. */
    List<Bidder> bidders(Caller caller, long tenderId) {
        return inRequest()
                ? memo.of(caller.account(), tenderId, () -> stored(caller, tenderId))
                : stored(caller, tenderId);
    }

    /** What this request knows no longer holds. */
    void changed() {
        if (inRequest()) {
            memo.forget();
        }
    }

    private List<Bidder> stored(Caller caller, long tenderId) {
        return interests.of(caller.account(), tenderId, clock.instant());
    }

    private boolean inRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
