package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** Some members of the committee have not handed in their sheets yet. */
public class SheetsOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    public SheetsOpen(long sheets) {
        super(Kind.CONFLICT, sheets);
    }
}
