package global.giga.party;

import global.giga.kernel.Refusal;

/** Another organisation has the name. */
public class OrganizationTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public OrganizationTaken(String name) {
        super(Kind.CONFLICT, name);
    }
}
