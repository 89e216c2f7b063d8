package global.giga.award;

import global.giga.kernel.Refusal;

/** The plan says the same, so that nothing departs from it. */
public class NothingDeparts extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingDeparts() {
        super(Kind.INVALID);
    }
}
