package global.giga.award;

import global.giga.kernel.Refusal;

/** The supplier has a complaint already that is not decided yet. */
public class ComplaintPending extends Refusal {
    private static final long serialVersionUID = 1L;

    public ComplaintPending() {
        super(Kind.CONFLICT);
    }
}
