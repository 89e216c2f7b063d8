package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Asks somebody who is signed in for the password or a passkey once more. What guards the account changes only within
 * five minutes after that, so that a browser left alone or a stolen cookie does not take it over.
 */
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.SUPPLIER_ROLE, Role.EVALUATOR_ROLE, Role.ADMIN_ROLE, Role.AUDITOR_ROLE})
public class Proving {
    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    Sessions sessions;

    @Inject
    Passkeys passkeys;

    @Inject
    OwnPassword password;

    @Inject
    AuditTrail audit;

    /** What the caller can prove it with. */
    public record Means(boolean password, boolean passkey) {}

    public Means means(Caller caller) {
        var account = accounts.get(caller.account());
        return new Means(account.hasPassword(), factors.passkeys(account.id()) > 0);
    }

    /**
     * @param token the secret of the caller's session
     * @throws ProofNeeded unless the caller signed in with it, or proved it again, within five minutes
     */
    public void require(Caller caller, String token) {
        sessions.requireFresh(caller.account(), token);
    }

    /**
     * @throws WrongPassword when it is not right
     * @throws TooManyAttempts when wrong ones have come too fast
     */
    public void byPassword(Caller caller, String token, String typed) {
        password.require(caller, accounts.get(caller.account()), typed);
        proven(caller, token, "password");
    }

    /** @throws PasskeyRefused unless it is one of the caller's own and answers the question */
    public void byPasskey(Caller caller, String token, String origin, String kept, String answer) {
        var owner = passkeys.owner(origin, kept, answer);
        if (!owner.id().equals(caller.account())) {
            throw new PasskeyRefused();
        }
        proven(caller, token, "passkey");
    }

    private void proven(Caller caller, String token, String by) {
        sessions.prove(caller.account(), token);
        audit.record("session.proven", caller, Map.of("by", by));
    }
}
