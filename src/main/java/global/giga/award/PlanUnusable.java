package global.giga.award;

import global.giga.kernel.Refusal;

/** The plan is not done, or keeps not all rules of the terms: it cannot be proposed. */
public class PlanUnusable extends Refusal {
    private static final long serialVersionUID = 1L;

    public PlanUnusable() {
        super(Kind.CONFLICT);
    }
}
