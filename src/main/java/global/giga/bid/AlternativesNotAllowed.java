package global.giga.bid;

import global.giga.kernel.Refusal;

/** The tender takes one offer for each school. */
public class AlternativesNotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public AlternativesNotAllowed() {
        super(Kind.INVALID);
    }
}
