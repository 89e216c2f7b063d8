package global.giga.bid.interest;

import global.giga.kernel.Refusal;

/** A declared conflict cannot be taken back by the person who has it. */
public class ConflictStays extends Refusal {
    private static final long serialVersionUID = 1L;

    public ConflictStays(String supplier) {
        super(Kind.CONFLICT, supplier);
    }
}
