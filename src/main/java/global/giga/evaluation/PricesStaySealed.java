package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The bid was out when the prices were opened; its own stay sealed for good (R2.4). */
public class PricesStaySealed extends Refusal {
    private static final long serialVersionUID = 1L;

    public PricesStaySealed() {
        super(Kind.CONFLICT);
    }
}
