package global.giga.bid.interest;

import global.giga.kernel.Refusal;

/** Nobody reads or opens bids before declaring on every supplier who bid (R3.1). */
public class InterestsUndeclared extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long tender;

    public InterestsUndeclared(long missing, long tender) {
        super(Kind.FORBIDDEN, missing);
        this.tender = tender;
    }

    public long tender() {
        return tender;
    }
}
