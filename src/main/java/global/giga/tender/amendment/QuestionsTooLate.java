package global.giga.tender.amendment;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** Questions end in the future and not after the deadline for bids, or stay as they are. */
public class QuestionsTooLate extends Refusal {
    private static final long serialVersionUID = 1L;

    public QuestionsTooLate(Instant deadline) {
        super(Kind.INVALID, deadline);
    }
}
