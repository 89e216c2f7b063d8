package global.giga.bid;

import global.giga.kernel.Refusal;

/** No sealed bid counts at the moment. */
public class NothingToWithdraw extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingToWithdraw() {
        super(Kind.CONFLICT);
    }
}
