package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** Values of terms that do not go together. */
public class TermsInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public TermsInvalid() {
        super(Kind.INVALID);
    }
}
