package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The caller handed in the own score sheet, which does not change any more. */
public class SheetClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public SheetClosed() {
        super(Kind.CONFLICT);
    }
}
