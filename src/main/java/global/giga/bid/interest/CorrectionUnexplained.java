package global.giga.bid.interest;

import global.giga.kernel.Refusal;

/** A correction of a declared conflict, or the decision on it, has no reason, or one that is too long. */
public class CorrectionUnexplained extends Refusal {
    private static final long serialVersionUID = 1L;

    public CorrectionUnexplained(int most) {
        super(Kind.INVALID, most);
    }
}
