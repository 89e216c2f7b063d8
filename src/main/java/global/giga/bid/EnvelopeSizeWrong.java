package global.giga.bid;

import global.giga.kernel.Refusal;

/** An envelope is not filled up to a whole number of blocks, or has too many of them. */
public class EnvelopeSizeWrong extends Refusal {
    private static final long serialVersionUID = 1L;

    public EnvelopeSizeWrong(String envelope) {
        super(Kind.INVALID, envelope);
    }
}
