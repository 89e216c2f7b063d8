package global.giga.evaluation.scoring;

/** Something about a compliant offer that the committee must see (R3.7). */
public record Flag(Kind kind, String offer) {
    /** What was found. */
    public enum Kind {
        /** The price is 0; it is kept. */
        ZERO_PRICE,
        /** Other offers of the bid have a price, this one has none; nothing is assumed. */
        MISSING_PRICE
    }
}
