package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** Fewer people are left who hold shares than it takes to deal them anew. */
public class TooFewToReshare extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooFewToReshare(int needed) {
        super(Kind.CONFLICT, needed);
    }
}
