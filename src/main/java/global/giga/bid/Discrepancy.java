package global.giga.bid;

/**
 * Something in the database that is not as the audit trail says.
 *
 * @param tender its id
 * @param receipt number of the receipt of the bid, null for what is about the tender itself
 * @param entry number of the entry that says otherwise, null where there is none
 */
public record Discrepancy(Kind kind, long tender, String receipt, Long entry) {
    /** Kinds of discrepancies. */
    public enum Kind {
        /** The tender is published and nobody published it. */
        NOT_PUBLISHED,
        /** The tender has another deadline than was published. */
        DEADLINE,
        /** Terms, lots or schools are other than was published. */
        TERMS,
        /** A bid that was sealed is not there. */
        MISSING,
        /** Nobody sealed this bid, or not as this revision. */
        UNKNOWN,
        /** The bid stands under another supplier. */
        SUPPLIER,
        /** The bid stands as another revision. */
        REVISION,
        /** The bid has another number than its receipt. */
        NUMBER,
        /** The bid was received at another time. */
        RECEIVED,
        /** The stored bytes are not those that were sealed. */
        CONTENT,
        /** The bid counts as withdrawn and is not, or the other way round. */
        WITHDRAWAL,
        /** Revisions of a supplier do not follow each other. */
        ORDER
    }
}
