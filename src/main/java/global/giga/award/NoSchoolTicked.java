package global.giga.award;

import global.giga.kernel.Refusal;

/** A departure for schools names at least one. */
public class NoSchoolTicked extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSchoolTicked() {
        super(Kind.INVALID);
    }
}
