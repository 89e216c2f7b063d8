package global.giga.audit;

import java.util.List;

/**
 * What came out of a walk along the whole chain.
 *
 * @param entries how many there are
 * @param checkpoints how many there are
 * @param faults the first ones by number
 * @param more whether there are more faults than those
 */
public record Verified(long entries, long checkpoints, List<Fault> faults, boolean more) {
    public boolean intact() {
        return faults.isEmpty();
    }
}
