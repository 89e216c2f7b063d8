package global.giga.bid.interest;

import global.giga.kernel.Refusal;

/** The person asked for a correction of the conflict already, and nobody has decided yet. */
public class CorrectionWaits extends Refusal {
    private static final long serialVersionUID = 1L;

    public CorrectionWaits() {
        super(Kind.CONFLICT);
    }
}
