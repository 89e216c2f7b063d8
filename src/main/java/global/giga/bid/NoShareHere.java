package global.giga.bid;

import global.giga.kernel.Refusal;

/** The caller holds no share of the key as it is dealt now. */
public class NoShareHere extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoShareHere() {
        super(Kind.FORBIDDEN);
    }
}
