package global.giga.party;

import global.giga.kernel.Refusal;

/** The account was erased: there is nobody to let in again. */
public class AccountErased extends Refusal {
    private static final long serialVersionUID = 1L;

    public AccountErased() {
        super(Kind.CONFLICT);
    }
}
