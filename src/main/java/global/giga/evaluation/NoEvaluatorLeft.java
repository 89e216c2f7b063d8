package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** Nobody but the chair is left to judge, so that a substitute has to be appointed. */
public class NoEvaluatorLeft extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoEvaluatorLeft() {
        super(Kind.CONFLICT);
    }
}
