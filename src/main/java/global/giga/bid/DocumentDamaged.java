package global.giga.bid;

import global.giga.kernel.Refusal;

/** A document arrived incomplete or is no ciphertext of the format. */
public class DocumentDamaged extends Refusal {
    private static final long serialVersionUID = 1L;

    public DocumentDamaged() {
        super(Kind.INVALID);
    }
}
