package global.giga.tender;

/** In how many envelopes a bid comes. */
public enum EnvelopeCount {
    /** Technical part and price are opened together, after the deadline. */
    ONE,
    /** The price is opened after the technical scores are frozen, and only where the bid passed (R2.4). */
    TWO
}
