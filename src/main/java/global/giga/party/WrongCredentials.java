package global.giga.party;

import global.giga.kernel.Refusal;

/** The address and the password do not belong together. */
public class WrongCredentials extends Refusal {
    private static final long serialVersionUID = 1L;

    public WrongCredentials() {
        super(Kind.INVALID);
    }
}
