package global.giga.bid;

import global.giga.kernel.Refusal;

/** A piece of a document does not follow what has arrived; so many bytes are there. */
public class UploadMisplaced extends Refusal {
    private static final long serialVersionUID = 1L;

    public UploadMisplaced(long received) {
        super(Kind.CONFLICT, received);
    }
}
