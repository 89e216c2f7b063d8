package global.giga.award;

import global.giga.kernel.Refusal;

/** Lots of this tender are awarded as a whole, so that nobody departs for one of its schools. */
public class LotUndivided extends Refusal {
    private static final long serialVersionUID = 1L;

    public LotUndivided() {
        super(Kind.CONFLICT);
    }
}
