package global.giga.evaluation.committee;

import global.giga.kernel.Refusal;

/** A document was sent for a defect that cannot be mended, or not any more. */
public class CureClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CureClosed() {
        super(Kind.CONFLICT);
    }
}
