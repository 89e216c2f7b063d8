package global.giga.party;

import global.giga.kernel.Refusal;

/** A password is made of what others know: its owner's name, address or organisation, or the name of the portal. */
public class TellingPassword extends Refusal {
    private static final long serialVersionUID = 1L;

    public TellingPassword() {
        super(Kind.INVALID);
    }
}
