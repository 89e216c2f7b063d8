package global.giga.tender;

import global.giga.kernel.Refusal;

/** Another lot of the draft has the code. */
public class LotCodeTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public LotCodeTaken(String code) {
        super(Kind.CONFLICT, code);
    }
}
