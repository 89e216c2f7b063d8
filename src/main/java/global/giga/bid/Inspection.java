package global.giga.bid;

/** How far an opened document has been looked at. */
public enum Inspection {
    /** It waits for its scan. */
    WAITING,
    /** There was no virus scanner. */
    UNSCANNED,
    /** The scanner found nothing. */
    CLEAN,
    /** The scanner found something: nobody gets it from the portal. */
    INFECTED,
    /** It does not open: its ciphertext is damaged, or the key that the bid gave is wrong. */
    DAMAGED
}
