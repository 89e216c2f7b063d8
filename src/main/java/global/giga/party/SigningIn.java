package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets people in: password, then the second factor where the account has one or its role asks for one. */
@Service
@PermitAll
public class SigningIn {
    /** So long the second factor may come after the password. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    Throttling throttling;

    @Inject
    ChangeLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The first step.
     *
     * @throws WrongCredentials whichever of the two is wrong, after the same time; for a closed account too
     * @throws TooManyAttempts when wrong attempts have come too fast, whether the account exists or not
     */
    public SignIn signIn(String email, String password, Browser browser) {
        var found = accounts.byEmail(email);
        var places = places("password", Account.canonical(email), found.orElse(null), browser);
        throttling.book(places);
        var fits = Passwords.fits(password, found.map(Account::passwordHash).orElse(null));
        if (!fits || !found.get().active()) {
            audit.recordRefusal("sign-in.refused", Caller.ANONYMOUS, Map.of());
            throw new WrongCredentials();
        }
        var account = found.get();
        throttling.right(places);
        if (Passwords.outdated(account.passwordHash())) {
            account.changePassword(Passwords.hash(password));
        }
        return admit(account, false, browser);
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
        var step = factors.any(account.id()) ? SignIn.Step.GIVE_FACTOR : SignIn.Step.SET_UP_FACTOR;
        return new SignIn.Waiting(
                account.id(), account.email(), step, clock.instant().plus(PATIENCE));
    }

    SignIn.Complete open(Account account, String by, Browser browser) {
        var complete = sessions.open(account, browser);
        audit.record("sign-in", complete.caller(), Map.of("by", by));
        return complete;
    }

    /**
     * The second step: a code of the authenticator app, or a recovery code. Each is taken once.
     *
     * @throws WrongCode when it is neither, or was used before
     * @throws TooManyAttempts when wrong codes have come too fast
     * @throws SignInExpired more than ten minutes after the password
     */
    public SignIn.Complete giveCode(SignIn.Waiting waiting, String code, Browser browser) {
        var account = owner(waiting, SignIn.Step.GIVE_FACTOR);
        var places = places("code", account.email(), account, browser);
        throttling.book(places);
        var now = clock.instant();
        var byApp = factors.takesCode(account.id(), code, now);
        if (!byApp && !factors.takesRecoveryCode(account.id(), code)) {
            audit.recordRefusal("sign-in.refused", Caller.ANONYMOUS, Map.of());
            throw new WrongCode();
        }
        throttling.right(places);
        return open(account, byApp ? "app" : "recovery-code", browser);
    }

    /**
     * The second step of somebody who must have a second factor and has none: sets up the app, and lets in.
     *
     * @throws WrongCode unless it is the code of the secret now
     * @throws SignInExpired more than ten minutes after the password
     */
    public SignIn.SetUp setUpApp(SignIn.Waiting waiting, String secret, String code, Browser browser) {
        var account = owner(waiting, SignIn.Step.SET_UP_FACTOR);
        factors.addApp(account.id(), secret, code.strip(), clock.instant());
        letters.tell(account, "factor.app-added");
        audit.record("factor.app-added", account.caller(), Map.of());
        var codes = factors.firstRecoveryCodes(account.id());
        return new SignIn.SetUp(open(account, "app", browser), codes);
    }

    /** What the owner of a sign-in has to choose from: an app, passkeys. */
    public SecondFactors.Summary factors(SignIn.Waiting waiting) {
        return SecondFactors.Summary.of(factors, accounts.get(waiting.account()));
    }

    /** Ends the session with this secret. */
    public void signOut(Caller caller, String token) {
        if (sessions.end(token)) {
            audit.record("sign-out", caller, Map.of());
        }
    }

    /** @throws SignInExpired when the account may not come in any more, too */
    Account owner(SignIn.Waiting waiting, SignIn.Step step) {
        var account = accounts.get(waiting.account());
        var valid = account != null
                && account.active()
                && step == (factors.any(account.id()) ? SignIn.Step.GIVE_FACTOR : SignIn.Step.SET_UP_FACTOR)
                && clock.instant().isBefore(waiting.until());
        if (!valid) {
            throw new SignInExpired();
        }
        return account;
    }

    /* A device that its owner used before has a count of its own: others' attempts do not keep it out. */
    private List<Throttling.Place> places(String what, String email, Account account, Browser browser) {
        var known = account == null
                ? null
                : devices.name(browser.device(), account.id()).orElse(null);
        if (known != null) {
            return List.of(new Throttling.Place(Limit.DEVICE, what + " " + known));
        }
        var places = new ArrayList<>(List.of(new Throttling.Place(Limit.ACCOUNT, what + " " + email)));
        if (!browser.address().isEmpty()) {
            places.add(new Throttling.Place(Limit.ADDRESS, browser.address()));
        }
        return places;
    }
}
