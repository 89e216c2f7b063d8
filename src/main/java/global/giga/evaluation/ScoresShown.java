package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** All members have handed in and see each other's scores: from then on only the chair gives a sheet back. */
public class ScoresShown extends Refusal {
    private static final long serialVersionUID = 1L;

    public ScoresShown() {
        super(Kind.CONFLICT);
    }
}
