package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.kernel.Refusal;

/** Another duty keeps the person from this one in the same tender. */
public class DutiesApart extends Refusal {
    private static final long serialVersionUID = 1L;

    public DutiesApart(Duty wanted, Duty held) {
        super(Kind.CONFLICT, wanted, held);
    }
}
