package global.giga.party;

import global.giga.kernel.Refusal;

/** A code is wrong, too old, or was used before. */
public class WrongCode extends Refusal {
    private static final long serialVersionUID = 1L;

    public WrongCode() {
        super(Kind.INVALID);
    }
}
