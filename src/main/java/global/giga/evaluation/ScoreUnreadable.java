package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** What was sent to be kept is no score. */
public class ScoreUnreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    public ScoreUnreadable() {
        super(Kind.INVALID);
    }
}
