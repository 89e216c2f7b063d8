package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** An amendment says in English what it changes, and why. */
public class SummaryMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    public SummaryMissing() {
        super(Kind.INVALID);
    }
}
