package global.giga.bid;

import global.giga.kernel.Refusal;

/** The audit trail knows no deadline of the tender, so that nobody can say whether a bid is in time. */
public class DeadlineNotPublished extends Refusal {
    private static final long serialVersionUID = 1L;

    public DeadlineNotPublished() {
        super(Kind.CONFLICT);
    }
}
