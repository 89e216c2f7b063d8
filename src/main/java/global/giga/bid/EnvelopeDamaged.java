package global.giga.bid;

/** An envelope does not open: changed, truncated, put in another place or sealed with another key. */
public class EnvelopeDamaged extends Exception {
    private static final long serialVersionUID = 1L;

    public EnvelopeDamaged(Throwable cause) {
        super(cause);
    }
}
