package global.giga.bid;

import global.giga.kernel.Refusal;

/** What arrived is no sealed bid of the format: damaged, truncated or made by something else. */
public class SealedBidMalformed extends Refusal {
    private static final long serialVersionUID = 1L;

    public SealedBidMalformed() {
        super(Kind.INVALID);
    }
}
