package global.giga.bid.interest;

import global.giga.kernel.Refusal;

/** The caller declared a conflict with a supplier, and reads no bids of the tender any more (R3.1). */
public class InConflict extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long tender;

    public InConflict(String supplier, long tender) {
        super(Kind.FORBIDDEN, supplier);
        this.tender = tender;
    }

    public long tender() {
        return tender;
    }
}
