package global.giga.party;

import global.giga.kernel.Refusal;

/** An organisation always has somebody who looks after its people. */
public class LastAdministrator extends Refusal {
    private static final long serialVersionUID = 1L;

    public LastAdministrator() {
        super(Kind.CONFLICT);
    }
}
