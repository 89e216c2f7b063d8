package global.giga.evaluation;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The supplier may answer until then; nothing is decided before. */
public class AnswerAwaited extends Refusal {
    private static final long serialVersionUID = 1L;

    public AnswerAwaited(Instant until) {
        super(Kind.CONFLICT, until);
    }
}
