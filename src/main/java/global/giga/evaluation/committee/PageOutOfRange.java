package global.giga.evaluation.committee;

import global.giga.kernel.Refusal;

/** The cited page is no number of a page. */
public class PageOutOfRange extends Refusal {
    private static final long serialVersionUID = 1L;

    public PageOutOfRange(int most) {
        super(Kind.INVALID, most);
    }
}
