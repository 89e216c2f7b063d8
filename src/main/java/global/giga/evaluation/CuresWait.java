package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** Suppliers may still send documents to mend defects, so that the scores cannot be frozen yet. */
public class CuresWait extends Refusal {
    private static final long serialVersionUID = 1L;

    public CuresWait(long windows) {
        super(Kind.CONFLICT, windows);
    }
}
