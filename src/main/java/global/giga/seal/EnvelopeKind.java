package global.giga.seal;

/** What an envelope holds; each kind has its own key, so that opening one opens nothing of the other. */
public enum EnvelopeKind {
    /** All promises and answers, no price. */
    TECHNICAL,
    /** The prices of one lot. */
    FINANCIAL
}
