package global.giga.bid;

import global.giga.kernel.Refusal;

/** The documents of a bid have at most so many mebibytes together. */
public class DocumentsTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public DocumentsTooLarge(long mebibytes) {
        super(Kind.INVALID, mebibytes);
    }
}
