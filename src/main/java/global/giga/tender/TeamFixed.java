package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.kernel.Refusal;

/** Bids are open to read: nobody joins but in the place of somebody who left. */
public class TeamFixed extends Refusal {
    private static final long serialVersionUID = 1L;

    public TeamFixed(Duty duty) {
        super(Kind.CONFLICT, duty);
    }
}
