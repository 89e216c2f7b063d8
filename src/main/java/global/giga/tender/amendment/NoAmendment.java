package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** There is no draft of an amendment, or a colleague has published or dropped it. */
public class NoAmendment extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoAmendment() {
        super(Kind.CONFLICT);
    }
}
