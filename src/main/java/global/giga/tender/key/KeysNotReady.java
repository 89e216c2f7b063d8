package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** The holders have not made and rehearsed the key of the tender yet, or are other people by now. */
public class KeysNotReady extends Refusal {
    private static final long serialVersionUID = 1L;

    public KeysNotReady() {
        super(Kind.CONFLICT);
    }
}
