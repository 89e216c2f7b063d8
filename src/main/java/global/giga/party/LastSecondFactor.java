package global.giga.party;

import global.giga.kernel.Refusal;

/** Whoever must have a second factor keeps the last one. */
public class LastSecondFactor extends Refusal {
    private static final long serialVersionUID = 1L;

    public LastSecondFactor() {
        super(Kind.CONFLICT);
    }
}
