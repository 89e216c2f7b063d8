package global.giga.party;

import global.giga.kernel.Refusal;

/** The current password is another one. */
public class WrongPassword extends Refusal {
    private static final long serialVersionUID = 1L;

    public WrongPassword() {
        super(Kind.INVALID);
    }
}
