package global.giga.bid;

import global.giga.kernel.Refusal;

/** A document of that id is there already. */
public class DocumentTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public DocumentTaken() {
        super(Kind.CONFLICT);
    }
}
