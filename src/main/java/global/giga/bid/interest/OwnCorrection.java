package global.giga.bid.interest;

import global.giga.kernel.Refusal;

/** Nobody decides on a conflict of the own. */
public class OwnCorrection extends Refusal {
    private static final long serialVersionUID = 1L;

    public OwnCorrection() {
        super(Kind.FORBIDDEN);
    }
}
