package global.giga.party;

import global.giga.kernel.Refusal;

/** Another account has the e-mail address. */
public class AddressTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public AddressTaken(String email) {
        super(Kind.CONFLICT, email);
    }
}
