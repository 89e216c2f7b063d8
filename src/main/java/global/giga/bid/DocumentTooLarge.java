package global.giga.bid;

import global.giga.kernel.Refusal;

/** A document has at most so many mebibytes; more is not read. */
public class DocumentTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public DocumentTooLarge(long mebibytes) {
        super(Kind.TOO_LARGE, mebibytes);
    }
}
