package global.giga.kernel;

import java.util.Set;

/** Who has which duty in which tender. */
public interface Duties {
    /** Whether the caller has one of the duties in the tender now; false where there is no such tender. */
    boolean hold(Caller caller, long tenderId, Set<Duty> duties);
}
