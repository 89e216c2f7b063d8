package global.giga.party;

import global.giga.kernel.Refusal;

/** A passkey is not known here, was made for another address, or did not answer this question. */
public class PasskeyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public PasskeyRefused() {
        super(Kind.INVALID);
    }
}
