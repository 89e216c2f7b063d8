package global.giga.tender.question;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The question arrived when questions were no longer taken: at that instant or later. */
public class QuestionsClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public QuestionsClosed(Instant until) {
        super(Kind.CONFLICT, until);
    }
}
