package global.giga.kernel;

/** There is no such thing, or the caller may not know of it. */
public class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(Kind.NOT_FOUND);
    }
}
