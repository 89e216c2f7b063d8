package global.giga.party;

import global.giga.kernel.Refusal;

/** Something in a company profile is missing, too long or out of its range. */
public class ProfileInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public ProfileInvalid() {
        super(Kind.INVALID);
    }
}
