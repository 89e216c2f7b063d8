package global.giga.party;

import global.giga.kernel.Refusal;

/** A company profile has at most so many entries of a kind. */
public class ProfileFull extends Refusal {
    private static final long serialVersionUID = 1L;

    public ProfileFull(int most) {
        super(Kind.CONFLICT, most);
    }
}
