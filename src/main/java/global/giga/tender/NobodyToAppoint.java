package global.giga.tender;

import global.giga.kernel.Refusal;

/** No open account has the address. */
public class NobodyToAppoint extends Refusal {
    private static final long serialVersionUID = 1L;

    public NobodyToAppoint(String email) {
        super(Kind.INVALID, email);
    }
}
