package global.giga.tender;

import global.giga.kernel.Refusal;

/** Another tender has the reference. */
public class ReferenceTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReferenceTaken(String reference) {
        super(Kind.CONFLICT, reference);
    }
}
