package global.giga.bid;

import global.giga.kernel.Refusal;

/** There is no bulk act that could be taken back. */
public class NothingToUndo extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingToUndo() {
        super(Kind.CONFLICT);
    }
}
