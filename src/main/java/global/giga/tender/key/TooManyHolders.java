package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** A key has at most so many holders. */
public class TooManyHolders extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooManyHolders(int most) {
        super(Kind.INVALID, most);
    }
}
