package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Map;

/** Lets people in. */
@Service
@PermitAll
public class SigningIn {
    private static final int MAX_LENGTH = 1_000;

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    /** @throws WrongCredentials whichever of the two is wrong, after the same time */
    public Caller signIn(String email, String password) {
        var account = accounts.byEmail(email);
        var hash = account.map(Account::passwordHash).orElse(null);
        if (password.length() > MAX_LENGTH || !Passwords.fits(password, hash)) {
            audit.recordRefusal("sign-in.refused", Caller.ANONYMOUS, Map.of());
            throw new WrongCredentials();
        }
        var caller = account.orElseThrow().caller();
        audit.record("sign-in", caller, Map.of());
        return caller;
    }
}
