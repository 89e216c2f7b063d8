package global.giga.kernel;

/** What an act on bids asks of its caller about interests in the suppliers who bid (R3.1). */
public enum Disclosure {
    /** Nothing: the act shows nothing of what bids say. */
    NONE,
    /** That there is a declaration on each of them, whatever it says. */
    DECLARED,
    /** That there is one on each, and a conflict in none. */
    CLEAR
}
