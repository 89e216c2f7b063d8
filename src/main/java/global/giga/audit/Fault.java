package global.giga.audit;

/**
 * What is wrong with the chain.
 *
 * @param number of the entry; for checkpoints of the entry that the checkpoint is about, and of the checkpoint itself
 *     where it was removed
 */
public record Fault(Kind kind, long number) {
    /** Kinds of faults. */
    public enum Kind {
        /** The content is not the one that was recorded. */
        CHANGED,
        /** There was an entry of this number. */
        REMOVED,
        /** Nobody recorded this entry here. */
        INSERTED,
        /** The entry was recorded at another place of the chain. */
        REORDERED,
        /** The end of the chain is not where it was noted. */
        HEAD,
        /** A signed checkpoint names another hash for this entry: the chain was rewritten up to it. */
        CHECKPOINT,
        /** A checkpoint is not the one that the portal signed. */
        SIGNATURE,
        /** There was a checkpoint of this number. */
        CHECKPOINT_REMOVED,
        /** The time-stamp is about something else than its checkpoint. */
        STAMP
    }
}
