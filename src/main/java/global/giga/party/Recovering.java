package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Service;
import global.giga.letter.Address;
import global.giga.letter.Letters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Lets people who forgot their password choose another; a second factor stays what it is. */
@Service
@PermitAll
public class Recovering {
    @Inject
    Accounts accounts;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    Sessions sessions;

    @Inject
    Throttling throttling;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Sends a link to the address if an open account has it; the answer is the same for every address.
     *
     * @throws TooManyLetters when too many were asked for from one network
     */
    public void request(Address address, Browser browser) {
        throttling.book(Throttling.letters(browser));
        var account = accounts.byEmail(address.value()).filter(Account::active);
        if (account.isPresent() && !links.enough(address)) {
            var secret = links.issue(Link.Purpose.RESET, address, account.get(), null);
            letters.send(address, account.get().language(), "reset", "/reset?token=" + secret);
        }
    }

    /** Whose password the link changes; empty when it does not work. */
    public Optional<String> email(String secret) {
        return links.look(secret, Link.Purpose.RESET).map(Link::email);
    }

    /**
     * Changes the password, ends every session, and tells the owner by letter.
     *
     * @throws LinkInvalid when the link does not work
     * @throws WeakPassword when the password is not good enough
     */
    public void complete(String secret, String password) {
        var now = clock.instant();
        var account = links.use(secret, Link.Purpose.RESET).account();
        Passwords.requireStrong(password, account.words());
        account.changePassword(Passwords.hash(password));
        account.verify(now);
        links.revoke(account, now);
        sessions.endAll(account.id());
        letters.send(account.address(), account.language(), "password", "/reset");
        audit.record("password.reset", account.caller(), Map.of());
    }
}
