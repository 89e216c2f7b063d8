package global.giga.party;

import global.giga.kernel.Refusal;

/** No open account belongs to the person whom the other sign-in names. */
public class IdentityUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public IdentityUnknown() {
        super(Kind.CONFLICT);
    }
}
