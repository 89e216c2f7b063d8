package global.giga.bid;

import global.giga.kernel.Refusal;

/** There is no sealed bid that waits for a confirmation: none counts, or it holds for the tender as it is. */
public class NothingToConfirm extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingToConfirm() {
        super(Kind.CONFLICT);
    }
}
