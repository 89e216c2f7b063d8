package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** The key holders have begun to open the bids: no deadline moves any more. */
public class OpeningBegun extends Refusal {
    private static final long serialVersionUID = 1L;

    public OpeningBegun() {
        super(Kind.CONFLICT);
    }
}
