package global.giga.award;

import global.giga.kernel.Refusal;

/** The results have changed since the plan was made; a new one is needed. */
public class PlanOutdated extends Refusal {
    private static final long serialVersionUID = 1L;

    public PlanOutdated() {
        super(Kind.CONFLICT);
    }
}
