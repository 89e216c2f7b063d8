package global.giga.bid.interest;

import java.time.Instant;

/**
 * A supplier who bid, and what somebody declared on it.
 *
 * @param declaredAt null while nothing is declared
 * @param reason of a conflict, null without one
 */
public record Bidder(long organization, String name, boolean conflict, String reason, Instant declaredAt) {
    public boolean declared() {
        return declaredAt != null;
    }
}
