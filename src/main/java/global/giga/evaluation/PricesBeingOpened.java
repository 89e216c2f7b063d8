package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** Holders are opening prices: the list of what they open is fixed, and ends first. */
public class PricesBeingOpened extends Refusal {
    private static final long serialVersionUID = 1L;

    public PricesBeingOpened() {
        super(Kind.CONFLICT);
    }
}
