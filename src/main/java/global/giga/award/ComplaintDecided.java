package global.giga.award;

import global.giga.kernel.Refusal;

/** There is a decision on the complaint already. */
public class ComplaintDecided extends Refusal {
    private static final long serialVersionUID = 1L;

    public ComplaintDecided() {
        super(Kind.CONFLICT);
    }
}
