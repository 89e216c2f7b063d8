package global.giga.party;

import global.giga.kernel.Refusal;

/** A password is longer than the portal takes. */
public class PasswordTooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    public PasswordTooLong(int most) {
        super(Kind.INVALID, most);
    }
}
