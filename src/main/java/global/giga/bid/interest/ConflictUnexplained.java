package global.giga.bid.interest;

import global.giga.kernel.Refusal;

/** A conflict was declared without a reason, or with one that is too long. */
public class ConflictUnexplained extends Refusal {
    private static final long serialVersionUID = 1L;

    public ConflictUnexplained(int most) {
        super(Kind.INVALID, most);
    }
}
