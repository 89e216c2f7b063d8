package global.giga.evaluation;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The time to answer would end after that: nothing is decided while a supplier may answer. */
public class AnswerTooFar extends Refusal {
    private static final long serialVersionUID = 1L;

    public AnswerTooFar(Instant latest) {
        super(Kind.INVALID, latest);
    }
}
