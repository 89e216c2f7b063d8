package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The bid is out of the comparison already. */
public class BidCountsNot extends Refusal {
    private static final long serialVersionUID = 1L;

    public BidCountsNot() {
        super(Kind.CONFLICT);
    }
}
