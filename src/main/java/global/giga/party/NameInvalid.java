package global.giga.party;

import global.giga.kernel.Refusal;

/** A name is blank, too long, or holds line breaks or other control characters. */
public class NameInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public NameInvalid(int most) {
        super(Kind.INVALID, most);
    }
}
