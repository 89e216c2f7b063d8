package global.giga.bid;

import global.giga.kernel.Refusal;

/** An envelope says that it belongs to another tender, supplier or lot, or one is missing. */
public class EnvelopeMisplaced extends Refusal {
    private static final long serialVersionUID = 1L;

    public EnvelopeMisplaced(String envelope) {
        super(Kind.INVALID, envelope);
    }
}
