package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** A lot would have no school any more: bids that are sealed name it. */
public class LotLeftEmpty extends Refusal {
    private static final long serialVersionUID = 1L;

    public LotLeftEmpty(String lot) {
        super(Kind.INVALID, lot);
    }
}
