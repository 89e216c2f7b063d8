package global.giga.tender.key;

/** How far a ceremony has come. */
public enum KeyPhase {
    /** Some holders have made no key of their own yet. */
    GATHERING,
    /** The dealers' browsers deal. */
    DEALING,
    /** Each holder shows that passphrase and share work. */
    REHEARSING,
    /** The key is in use. */
    READY
}
