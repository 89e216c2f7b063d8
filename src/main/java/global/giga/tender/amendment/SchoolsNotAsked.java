package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** Schools that the tender does not ask for. */
public class SchoolsNotAsked extends Refusal {
    private static final long serialVersionUID = 1L;

    public SchoolsNotAsked(String ids) {
        super(Kind.INVALID, ids);
    }
}
