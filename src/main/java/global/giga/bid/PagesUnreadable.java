package global.giga.bid;

import global.giga.kernel.Refusal;

/** The pages of a document are not written as numbers and ranges from 1, such as 3, 5-7. */
public class PagesUnreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    public PagesUnreadable() {
        super(Kind.INVALID);
    }
}
