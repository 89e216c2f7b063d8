package global.giga.evaluation;

/** What the committee makes of an answer about a price. */
public enum PriceVerdict {
    /** The price is explained, and counts as it is. */
    ACCEPTED,
    /** It is not: the whole bid is disqualified. */
    REFUSED
}
