package global.giga.bid;

import global.giga.kernel.Refusal;

/** A batch of a holder is empty, too large, uneven, or names envelopes that are not on the list. */
public class BatchInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public BatchInvalid(int most) {
        super(Kind.INVALID, most);
    }
}
