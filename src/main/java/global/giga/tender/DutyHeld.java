package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.kernel.Refusal;

/** The person has the duty already. */
public class DutyHeld extends Refusal {
    private static final long serialVersionUID = 1L;

    public DutyHeld(Duty duty) {
        super(Kind.CONFLICT, duty);
    }
}
