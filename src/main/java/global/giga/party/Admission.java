package global.giga.party;

import global.giga.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Lets in whoever proved to be the owner of an account. */
@ApplicationScoped
@Transactional
public class Admission {
    /** So long the second factor may come after the password. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Goes on with somebody who gave the password.
     *
     * @param fitting the hash that it fits
     * @param fresh the password hashed anew, null where the hash is good enough
     * @throws WrongCredentials when the account was closed or got another password meanwhile
     */
    SignIn byPassword(long id, String fitting, String fresh, Browser browser) {
        var account = accounts.get(id);
        if (!account.active() || !fitting.equals(account.passwordHash())) {
            throw new WrongCredentials();
        }
        if (fresh != null) {
            account.changePassword(fresh);
        }
        return admit(account, false, browser);
    }

    /** Takes a code of the app or a recovery code, once, and lets in; empty when it is neither. */
    Optional<SignIn.Complete> byCode(SignIn.Waiting waiting, String code, Browser browser) {
        var account = owner(waiting, SignIn.Step.GIVE_FACTOR);
        if (factors.takesCode(account.id(), code, clock.instant())) {
            return Optional.of(open(account, "app", browser));
        }
        return factors.takesRecoveryCode(account.id(), code)
                ? Optional.of(open(account, "recovery-code", browser))
                : Optional.empty();
    }

    /**
     * Goes on with somebody whom the caller knows to be the account's owner: in, where nothing more is needed.
     *
     * @param strong whether two factors were proven already
     */
    SignIn admit(Account account, boolean strong, Browser browser) {
        var waiting = !strong && (factors.any(account.id()) || account.mustHaveSecondFactor());
        return waiting ? waiting(account) : open(account, strong ? "strong" : "password", browser);
    }

    private SignIn.Waiting waiting(Account account) {
        var until = clock.instant().plus(PATIENCE);
        return new SignIn.Waiting(account.id(), account.email(), step(account), until, account.passwordMark());
    }

    private SignIn.Step step(Account account) {
        return factors.any(account.id()) ? SignIn.Step.GIVE_FACTOR : SignIn.Step.SET_UP_FACTOR;
    }

    SignIn.Complete open(Account account, String by, Browser browser) {
        var complete = sessions.open(account, browser);
        audit.record("sign-in", complete.caller(), Map.of("by", by));
        return complete;
    }

    /** @throws SignInExpired too when the account may not come in any more, or has another password by now */
    Account owner(SignIn.Waiting waiting, SignIn.Step step) {
        var account = accounts.get(waiting.account());
        var valid = account != null
                && account.active()
                && step == step(account)
                && account.passwordMark().equals(waiting.password())
                && clock.instant().isBefore(waiting.until());
        if (!valid) {
            throw new SignInExpired();
        }
        return account;
    }
}
