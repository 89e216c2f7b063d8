package global.giga.party;

import global.giga.kernel.Refusal;
import global.giga.kernel.Role;

/** Suppliers' people bid; the procuring entity's people do everything else. */
public class RoleNotOfOrganization extends Refusal {
    private static final long serialVersionUID = 1L;

    public RoleNotOfOrganization(Role role, Organization.Kind kind) {
        super(Kind.INVALID, role, kind);
    }
}
