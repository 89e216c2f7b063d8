package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** So many questions about prices wait for the decision of the committee (R3.10). */
public class PricesUndecided extends Refusal {
    private static final long serialVersionUID = 1L;

    public PricesUndecided(long questions) {
        super(Kind.CONFLICT, questions);
    }
}
