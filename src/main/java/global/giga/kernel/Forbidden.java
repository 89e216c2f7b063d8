package global.giga.kernel;

/** The caller's role or duty does not allow the act. */
public class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(Kind.FORBIDDEN);
    }
}
