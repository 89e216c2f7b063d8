package global.giga.letter;

/** The mail server did not take a letter. */
final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    NotDelivered(boolean forGood, Throwable cause) {
        super(cause);
        this.forGood = forGood;
    }

    /** Whether another attempt is useless. */
    boolean forGood() {
        return forGood;
    }
}
