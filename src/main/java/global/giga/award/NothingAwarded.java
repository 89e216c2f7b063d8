package global.giga.award;

import global.giga.kernel.Refusal;

/** An award gives at least one lot to somebody. */
public class NothingAwarded extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingAwarded() {
        super(Kind.CONFLICT);
    }
}
