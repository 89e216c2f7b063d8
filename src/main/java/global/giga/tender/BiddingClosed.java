package global.giga.tender;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The bid arrived when the tender period did not contain the instant of receipt. */
public class BiddingClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public BiddingClosed(Instant deadline) {
        super(Kind.CONFLICT, deadline);
    }
}
