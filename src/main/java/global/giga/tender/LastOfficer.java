package global.giga.tender;

import global.giga.kernel.Refusal;

/** A tender keeps an officer. */
public class LastOfficer extends Refusal {
    private static final long serialVersionUID = 1L;

    public LastOfficer() {
        super(Kind.CONFLICT);
    }
}
