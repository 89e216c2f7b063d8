package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.letter.Letters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
    OwnPassword password;

    @Inject
    Letters letters;

    @Inject
    AuditTrail audit;

    /**
     * Ends all other sessions of the account, and tells its owner by letter.
     *
     * @param token the secret of the session that stays
     * @throws WrongPassword when the current one is not right
     * @throws TooManyAttempts when wrong ones have come too fast
     */
    public void change(Caller caller, String current, String wanted, String token) {
        var account = accounts.get(caller.account());
        Passwords.requireStrong(wanted, account.words());
        password.require(caller, account, current);
        set(caller, account, wanted, token);
    }

    /**
     * The first password of somebody who came in by passkey alone so far.
     *
     * @throws ProofNeeded unless the caller proved lately who it is
     * @throws WrongPassword when there is a password already
     */
    public void choose(Caller caller, String wanted, String token) {
        sessions.requireFresh(caller.account(), token);
        var account = accounts.get(caller.account());
        if (account.hasPassword()) {
            throw new WrongPassword();
        }
        Passwords.requireStrong(wanted, account.words());
        set(caller, account, wanted, token);
    }

    private void set(Caller caller, Account account, String wanted, String token) {
        account.changePassword(Passwords.hash(wanted));
        letters.send(account.address(), account.language(), "password", "/reset");
        sessions.endOthers(account.id(), token);
        audit.record("password.changed", caller, Map.of());
    }
}
