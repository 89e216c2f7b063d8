package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** The organisation has registered no recovery key. */
public class NoRecoveryKey extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoRecoveryKey() {
        super(Kind.CONFLICT);
    }
}
