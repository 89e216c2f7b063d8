package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The members lie so far apart that the consensus needs a reason of its own (R3.3). */
public class DivergenceUnexplained extends Refusal {
    private static final long serialVersionUID = 1L;

    public DivergenceUnexplained(int percent) {
        super(Kind.INVALID, percent);
    }
}
