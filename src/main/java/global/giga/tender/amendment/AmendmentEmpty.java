package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** An amendment that changes nothing. */
public class AmendmentEmpty extends Refusal {
    private static final long serialVersionUID = 1L;

    public AmendmentEmpty() {
        super(Kind.INVALID);
    }
}
