package global.giga.bid;

import global.giga.kernel.Refusal;

/** What arrived was not made with the holder's share, or was damaged on its way. */
public class ShareRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public ShareRefused(String holder) {
        super(Kind.INVALID, holder);
    }
}
