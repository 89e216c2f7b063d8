package global.giga.bid;

/** Where the envelopes of a bid were closed; the receipt says it. */
public enum SealedBy {
    /** On the supplier's computer: the portal never saw what is inside. */
    BROWSER,
    /** On the server, from the supplier's draft. */
    SERVER
}
