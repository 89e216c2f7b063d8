package global.giga.tender;

import global.giga.kernel.Refusal;

/** The act belongs to another state of the tender than it is in. */
public class TenderNotInState extends Refusal {
    private static final long serialVersionUID = 1L;

    public TenderNotInState(TenderStatus status) {
        super(Kind.CONFLICT, status);
    }
}
