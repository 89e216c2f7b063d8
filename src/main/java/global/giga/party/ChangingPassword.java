package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Gives one's account another password. */
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.SUPPLIER_ROLE, Role.EVALUATOR_ROLE, Role.ADMIN_ROLE, Role.AUDITOR_ROLE})
public class ChangingPassword {
    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Throttling throttling;

    @Inject
    AuditTrail audit;

    /**
     * Ends all other sessions of the account.
     *
     * @param token the secret of the session that stays
     * @throws WrongPassword when the current one is not right
     * @throws TooManyAttempts when wrong ones have come too fast
     */
    public void change(Caller caller, String current, String wanted, String token) {
        var account = accounts.get(caller.account());
        Passwords.requireStrong(wanted, account.words());
        var places = List.of(new Throttling.Place(Limit.ACCOUNT, "change " + account.id()));
        throttling.book(places);
        if (!Passwords.fits(current, account.passwordHash())) {
            audit.recordRefusal("password.refused", caller, Map.of());
            throw new WrongPassword();
        }
        throttling.right(places);
        account.changePassword(Passwords.hash(wanted));
        sessions.endOthers(account.id(), token);
        audit.record("password.changed", caller, Map.of());
    }
}
