package global.giga.bid;

import global.giga.kernel.Refusal;

/** A document of the bid was not uploaded by the supplier for this tender, is another one, or belongs to an earlier bid. */
public class DocumentUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public DocumentUnknown() {
        super(Kind.INVALID);
    }
}
