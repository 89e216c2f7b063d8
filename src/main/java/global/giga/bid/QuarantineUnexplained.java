package global.giga.bid;

import global.giga.kernel.Refusal;

/** What was seen, or why it was decided so, is not said, or takes too many words. */
public class QuarantineUnexplained extends Refusal {
    private static final long serialVersionUID = 1L;

    public QuarantineUnexplained(int most) {
        super(Kind.INVALID, most);
    }
}
