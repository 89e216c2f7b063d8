package global.giga.bid;

import global.giga.kernel.Refusal;

/** An answer of the proposal has at most so many characters. */
public class AnswerTooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    public AnswerTooLong(int longest) {
        super(Kind.INVALID, longest);
    }
}
