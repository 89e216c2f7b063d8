package global.giga.tender;

import global.giga.kernel.Refusal;

/** The banded formula needs a price that earns all and a higher one that earns nothing. */
public class PriceBandsWrong extends Refusal {
    private static final long serialVersionUID = 1L;

    public PriceBandsWrong() {
        super(Kind.INVALID);
    }
}
