package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** Formal defects stand, and the chair has neither disqualified the bid nor said why they do not matter (R3.2). */
public class DefectsUnsettled extends Refusal {
    private static final long serialVersionUID = 1L;

    public DefectsUnsettled(long defects) {
        super(Kind.CONFLICT, defects);
    }
}
