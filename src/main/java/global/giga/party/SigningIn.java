package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Refusal;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets people in: password, then the second factor where the account has one or its role asks for one. */
@Service
@PermitAll
public class SigningIn {
    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    Sessions sessions;

    @Inject
    Admission admission;

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
     * The first step. No transaction is open while the password is hashed, so that many who come at once leave the
     * database to others.
     *
     * @throws WrongCredentials whichever of the two is wrong, after the same time; for a closed account too
     * @throws TooManyAttempts when wrong attempts have come too fast, whether the account exists or not
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignIn signIn(String email, String password, Browser browser) {
        var found = accounts.byEmail(email);
        var places = places("password", Account.canonical(email), found.orElse(null), browser);
        throttling.book(places);
        var stored = found.map(Account::passwordHash).orElse(null);
        if (!Passwords.fits(password, stored) || !found.get().active()) {
            throw refused(new WrongCredentials());
        }
        throttling.right(places);
        var fresh = Passwords.outdated(stored) ? Passwords.hash(password) : null;
        return admission.byPassword(found.get().id(), stored, fresh, browser);
    }

    private <T extends Refusal> T refused(T refusal) {
        audit.recordRefusal("sign-in.refused", Caller.ANONYMOUS, Map.of());
        return refusal;
    }

    /**
     * The second step: a code of the authenticator app, or a recovery code. Each is taken once.
     *
     * @throws WrongCode when it is neither, or was used before
     * @throws TooManyAttempts when wrong codes have come too fast
     * @throws SignInExpired more than ten minutes after the password
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignIn.Complete giveCode(SignIn.Waiting waiting, String code, Browser browser) {
        var account = admission.owner(waiting, SignIn.Step.GIVE_FACTOR);
        var places = places("code", account.email(), account, browser);
        throttling.book(places);
        var complete = admission.byCode(waiting, code, browser).orElseThrow(() -> refused(new WrongCode()));
        throttling.right(places);
        return complete;
    }

    /**
     * The second step of somebody who must have a second factor and has none: sets up the app, and lets in.
     *
     * @throws WrongCode unless it is the code of the secret now
     * @throws SignInExpired more than ten minutes after the password
     */
    public SignIn.SetUp setUpApp(SignIn.Waiting waiting, String secret, String code, Browser browser) {
        var account = admission.owner(waiting, SignIn.Step.SET_UP_FACTOR);
        factors.addApp(account.id(), secret, code.strip(), clock.instant());
        letters.tell(account, "factor.app-added");
        audit.record("factor.app-added", account.caller(), Map.of());
        var codes = factors.firstRecoveryCodes(account.id());
        return new SignIn.SetUp(admission.open(account, "app", browser), codes);
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
