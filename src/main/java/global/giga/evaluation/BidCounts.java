package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The bid is in the comparison, so that it cannot be taken back into it. */
public class BidCounts extends Refusal {
    private static final long serialVersionUID = 1L;

    public BidCounts() {
        super(Kind.CONFLICT);
    }
}
