package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** The terms let no supplier mend a formal defect. */
public class CuringNotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CuringNotAllowed() {
        super(Kind.CONFLICT);
    }
}
