package global.giga.award;

import global.giga.kernel.Refusal;

/** The contracts wait for the decision on a complaint. */
public class ComplaintOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    public ComplaintOpen(long open) {
        super(Kind.CONFLICT, open);
    }
}
