package global.giga.bid;

import global.giga.kernel.Refusal;

/** Staff have not decided on every part of a bid that somebody found a price in (R2.3). */
public class QuarantineUndecided extends Refusal {
    private static final long serialVersionUID = 1L;

    public QuarantineUndecided(long waiting) {
        super(Kind.CONFLICT, waiting);
    }
}
