package global.giga.bid;

import global.giga.kernel.Refusal;

/** The bid was sealed as another revision than the next one: it was sent before, or a colleague was faster. */
public class RevisionNotNext extends Refusal {
    private static final long serialVersionUID = 1L;

    public RevisionNotNext(int next) {
        super(Kind.CONFLICT, next);
    }
}
