package global.giga.bid;

import global.giga.kernel.Refusal;

/** A bid has at most so many documents. */
public class TooManyDocuments extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooManyDocuments(int most) {
        super(Kind.INVALID, most);
    }
}
