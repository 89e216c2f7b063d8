package global.giga.award;

import global.giga.kernel.Refusal;

/** A departure names a bid without a valid offer for the school. */
public class SchoolNotOffered extends Refusal {
    private static final long serialVersionUID = 1L;

    public SchoolNotOffered(String school) {
        super(Kind.INVALID, school);
    }
}
