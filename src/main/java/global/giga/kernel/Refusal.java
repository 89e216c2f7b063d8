package global.giga.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A rule says no. Carries data, no prose: the class name gives the message key ({@code BiddingClosed} → {@code
 * refusal.bidding-closed}) and the problem type; the arguments fill the message.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the refusal is about, and its HTTP status. */
    public enum Kind {
        INVALID(422),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<Object> arguments;

    protected Refusal(Kind kind, Object... arguments) {
        super(null, null, false, false);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The class name in lower case with hyphens. */
    public String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public String getMessage() {
        return code();
    }
}
