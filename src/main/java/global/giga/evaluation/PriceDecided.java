package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The question is decided already. */
public class PriceDecided extends Refusal {
    private static final long serialVersionUID = 1L;

    public PriceDecided() {
        super(Kind.CONFLICT);
    }
}
