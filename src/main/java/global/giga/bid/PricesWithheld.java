package global.giga.bid;

import global.giga.kernel.Refusal;

/** The minutes have prices, and the caller still scores: they are whole for it once the scores are frozen (R3.3). */
public class PricesWithheld extends Refusal {
    private static final long serialVersionUID = 1L;

    public PricesWithheld() {
        super(Kind.FORBIDDEN);
    }
}
