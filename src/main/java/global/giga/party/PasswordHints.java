package global.giga.party;

import global.giga.kernel.Caller;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;

/** Says how good a password is while somebody types it. */
@Service
@PermitAll
public class PasswordHints {
    @Inject
    Accounts accounts;

    /**
     * How hard the password is to find: 0 (tried first) to 4 (not found by trying).
     *
     * @param words what others know of its owner; of a caller who is signed in, the portal knows name and address itself
     */
    public int strength(Caller caller, String password, Collection<String> words) {
        var known = new ArrayList<>(words);
        if (caller.signedIn()) {
            known.addAll(accounts.get(caller.account()).words());
        }
        return Passwords.strength(password, known);
    }
}
