package global.giga.party;

import global.giga.kernel.Refusal;

/** A password is too short to be safe. */
public class WeakPassword extends Refusal {
    private static final long serialVersionUID = 1L;

    public WeakPassword(int least) {
        super(Kind.INVALID, least);
    }
}
