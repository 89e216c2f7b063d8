package global.giga.bid;

import global.giga.kernel.Refusal;

/** No school has an offer, so there is nothing to submit. */
public class BidForNoLot extends Refusal {
    private static final long serialVersionUID = 1L;

    public BidForNoLot() {
        super(Kind.INVALID);
    }
}
