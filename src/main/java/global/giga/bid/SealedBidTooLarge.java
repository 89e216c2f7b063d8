package global.giga.bid;

import global.giga.kernel.Refusal;

/** A sealed bid has at most so many mebibytes; more is not read. */
public class SealedBidTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public SealedBidTooLarge(long mebibytes) {
        super(Kind.TOO_LARGE, mebibytes);
    }
}
