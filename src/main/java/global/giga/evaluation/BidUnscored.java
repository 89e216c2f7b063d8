package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The technical scores were frozen without this bid, and none can be given any more (R2.4). */
public class BidUnscored extends Refusal {
    private static final long serialVersionUID = 1L;

    public BidUnscored() {
        super(Kind.CONFLICT);
    }
}
