package global.giga.seal;

/**
 * Something that arrived from outside is not what it claims to be: an envelope changed, truncated or sealed with another
 * key; a point outside the curve; a value, partial or proof that does not fit. Says no more, so that it tells an
 * attacker nothing.
 */
public class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    public Damaged(String what) {
        super(what);
    }

    public Damaged(String what, Throwable cause) {
        super(what, cause);
    }
}
