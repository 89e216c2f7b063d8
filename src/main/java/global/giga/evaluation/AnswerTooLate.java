package global.giga.evaluation;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The time to answer is over, or was over before the question. */
public class AnswerTooLate extends Refusal {
    private static final long serialVersionUID = 1L;

    public AnswerTooLate(Instant until) {
        super(Kind.CONFLICT, until);
    }
}
