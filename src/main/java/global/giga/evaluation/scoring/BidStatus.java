package global.giga.evaluation.scoring;

/** Where a bid stands in a lot; the first that applies, in this order. */
public enum BidStatus {
    /** The committee took the whole bid out of the comparison (R3.5). */
    DISQUALIFIED,
    /** The supplier took the whole bid back after the opening. */
    WITHDRAWN,
    /** Too few schools have a compliant offer (R3.2). */
    NOT_ENOUGH_COVERAGE,
    /** A judged criterion has no points yet: no technical score, no rank. */
    INCOMPLETE,
    /** The technical points it is sure to reach are under the pass mark. */
    UNDER_PASS_MARK,
    /** Passed; a covered school has no price: not opened yet, or missing (then flagged). */
    UNPRICED,
    /** Passed, priced and ranked. */
    VALID;

    /** Whether the whole bid is out of the comparison, whatever its offers are. */
    public boolean excluded() {
        return this == DISQUALIFIED || this == WITHDRAWN;
    }

    /** Whether the financial envelope may be opened (R2.4). */
    public boolean passed() {
        return this == UNPRICED || this == VALID;
    }
}
