package global.giga.bid;

import global.giga.kernel.Refusal;

/** A signature under the minutes does not fit the holder's key. */
public class SignatureWrong extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignatureWrong() {
        super(Kind.INVALID);
    }
}
