package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** A reason has at most so many characters. */
public class ReasonTooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReasonTooLong(int longest) {
        super(Kind.INVALID, longest);
    }
}
