package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** Not the public half of a key on P-256. */
public class RecoveryKeyUnusable extends Refusal {
    private static final long serialVersionUID = 1L;

    public RecoveryKeyUnusable() {
        super(Kind.INVALID);
    }
}
