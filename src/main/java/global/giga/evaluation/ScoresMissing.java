package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** Some judged scores are missing, so the technical scores cannot be frozen. */
public class ScoresMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    public ScoresMissing(long missing) {
        super(Kind.CONFLICT, missing);
    }
}
