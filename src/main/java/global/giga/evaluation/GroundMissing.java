package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** A bid is disqualified on a ground that the law or the terms know. */
public class GroundMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    public GroundMissing() {
        super(Kind.INVALID);
    }
}
