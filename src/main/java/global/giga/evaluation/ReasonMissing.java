package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** A score needs its reason (R3.3). */
public class ReasonMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReasonMissing() {
        super(Kind.INVALID);
    }
}
