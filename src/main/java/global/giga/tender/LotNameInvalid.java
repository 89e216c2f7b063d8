package global.giga.tender;

import global.giga.kernel.Refusal;

/** A lot needs a code and a title of some length. */
public class LotNameInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public LotNameInvalid(int code, int title) {
        super(Kind.INVALID, code, title);
    }
}
