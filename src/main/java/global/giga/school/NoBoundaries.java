package global.giga.school;

import global.giga.kernel.Refusal;

/** The portal has no boundaries of that country, so places in it cannot be checked. */
public class NoBoundaries extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoBoundaries(String country) {
        super(Kind.INVALID, country);
    }
}
