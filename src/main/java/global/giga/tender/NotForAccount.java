package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.kernel.Refusal;
import global.giga.kernel.Role;

/** Accounts of the role do not have the duty; those of suppliers and administrators have none. */
public class NotForAccount extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotForAccount(Duty duty, Role role) {
        super(Kind.INVALID, duty, role);
    }
}
