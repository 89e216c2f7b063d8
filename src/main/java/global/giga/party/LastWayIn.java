package global.giga.party;

import global.giga.kernel.Refusal;

/** Without a password and without this passkey nobody would come in any more. */
public class LastWayIn extends Refusal {
    private static final long serialVersionUID = 1L;

    public LastWayIn() {
        super(Kind.CONFLICT);
    }
}
