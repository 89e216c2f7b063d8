package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Asks somebody who is signed in for the password once more. */
@ApplicationScoped
public class OwnPassword {
    @Inject
    Throttling throttling;

    @Inject
    AuditTrail audit;

    /**
     * @throws WrongPassword when it is not right, or the account has none
     * @throws TooManyAttempts when wrong ones have come too fast
     */
    void require(Caller caller, Account account, String password) {
        var places = List.of(new Throttling.Place(Limit.ACCOUNT, "change " + account.id()));
        throttling.book(places);
        if (!Passwords.fits(password, account.passwordHash())) {
            audit.recordRefusal("password.refused", caller, Map.of());
            throw new WrongPassword();
        }
        throttling.right(places);
    }
}
