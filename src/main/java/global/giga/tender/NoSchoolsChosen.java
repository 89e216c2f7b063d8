package global.giga.tender;

import global.giga.kernel.Refusal;

/** The act is about no school: none was chosen, or those are in the draft already. */
public class NoSchoolsChosen extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSchoolsChosen() {
        super(Kind.INVALID);
    }
}
