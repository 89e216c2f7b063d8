package global.giga.bid;

import global.giga.kernel.Refusal;

/** A page of a document cannot be shown: the document is damaged or protected, or has no such page. */
public class PageUnreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    public PageUnreadable(Exception cause) {
        super(Kind.INVALID);
        initCause(cause);
    }
}
