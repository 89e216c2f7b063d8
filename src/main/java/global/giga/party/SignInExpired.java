package global.giga.party;

import global.giga.kernel.Refusal;

/** Too much time has passed between the steps of a sign-in; it starts anew. */
public class SignInExpired extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignInExpired() {
        super(Kind.CONFLICT);
    }
}
