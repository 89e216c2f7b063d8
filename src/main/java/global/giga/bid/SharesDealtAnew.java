package global.giga.bid;

import global.giga.kernel.Refusal;

/** The shares were dealt anew since this one was used: it opens nothing any more; the new one does. */
public class SharesDealtAnew extends Refusal {
    private static final long serialVersionUID = 1L;

    public SharesDealtAnew() {
        super(Kind.CONFLICT);
    }
}
