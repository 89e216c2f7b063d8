package global.giga.bid;

/** What became of a sealed revision. */
public enum BidState {
    /** The one that counts. */
    SEALED,
    /** A later revision took its place; it is never opened. */
    REPLACED,
    /** Its supplier took it back; it is never opened. */
    WITHDRAWN
}
