package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** A cancellation says why, in at most so many characters. */
public class ReasonNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReasonNeeded(int longest) {
        super(Kind.INVALID, longest);
    }
}
