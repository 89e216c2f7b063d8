package global.giga.award;

import global.giga.kernel.Refusal;

/** A departure names a bid that is not valid in the lot. */
public class NotAwardable extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAwardable(String lot) {
        super(Kind.INVALID, lot);
    }
}
