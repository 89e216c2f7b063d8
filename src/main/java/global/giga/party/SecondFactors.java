package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** One's own authenticator app, recovery codes and passkeys. */
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.SUPPLIER_ROLE, Role.EVALUATOR_ROLE, Role.ADMIN_ROLE, Role.AUDITOR_ROLE})
public class SecondFactors {
    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    Sessions sessions;

    @Inject
    ChangeLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What an account's owner comes in with. */
    public record Summary(boolean password, boolean app, long passkeys, long recoveryCodes) {
        static Summary of(Factors factors, Account account) {
            return new Summary(
                    account.hasPassword(),
                    factors.app(account.id()) != null,
                    factors.passkeys(account.id()),
                    factors.recoveryCodes(account.id()));
        }

        /** Whether one lost device would leave nothing but a letter to come in by. */
        public boolean single() {
            return !password && passkeys == 1;
        }

        public boolean any() {
            return app || passkeys > 0;
        }
    }

    public Summary summary(Caller caller) {
        return Summary.of(factors, accounts.get(caller.account()));
    }

    /**
     * Connects an authenticator app in the place of the one before.
     *
     * @param token the secret of the caller's session
     * @return recovery codes where there were none, else empty
     * @throws ProofNeeded unless the caller proved lately who it is
     * @throws WrongCode unless it is the code of the secret now; the code is then used
     */
    public List<String> addApp(Caller caller, String token, String secret, String code) {
        sessions.requireFresh(caller.account(), token);
        factors.addApp(caller.account(), secret, code.strip(), clock.instant());
        changed(caller, "factor.app-added");
        return factors.firstRecoveryCodes(caller.account());
    }

    /**
     * @throws ProofNeeded unless the caller proved lately who it is
     * @throws LastSecondFactor when the caller must have a second factor and this is the only one
     */
    public void removeApp(Caller caller, String token) {
        sessions.requireFresh(caller.account(), token);
        factors.removeApp(caller.account());
        removed(caller, "factor.app-removed");
    }

    /** The caller's passkeys, the oldest first. */
    public List<Passkey> passkeys(Caller caller) {
        return factors.passkeysOf(caller.account());
    }

    /** @throws NotFound when the caller has no such passkey */
    public void renamePasskey(Caller caller, long id, String name) {
        own(caller, id).rename(name);
        audit.record("factor.passkey-renamed", caller, Map.of());
    }

    /**
     * @throws ProofNeeded unless the caller proved lately who it is
     * @throws NotFound when the caller has no such passkey
     * @throws LastSecondFactor when the caller must have a second factor and this is the only one
     * @throws LastWayIn when it is the last passkey of an account without password
     */
    public void removePasskey(Caller caller, String token, long id) {
        sessions.requireFresh(caller.account(), token);
        factors.remove(own(caller, id));
        removed(caller, "factor.passkey-removed");
    }

    /** Ten new recovery codes; the old ones count no more. This is the only time that anybody sees them. @throws ProofNeeded */
    public List<String> renewRecoveryCodes(Caller caller, String token) {
        sessions.requireFresh(caller.account(), token);
        var codes = factors.renewRecoveryCodes(caller.account());
        changed(caller, "factor.codes-renewed");
        return codes;
    }

    private Passkey own(Caller caller, long id) {
        var passkey = factors.passkey(id);
        if (passkey == null || passkey.account() != caller.account()) {
            throw new NotFound();
        }
        return passkey;
    }

    private void removed(Caller caller, String act) {
        var any = factors.any(caller.account());
        if (factors.passkeys(caller.account()) == 0
                && !accounts.get(caller.account()).hasPassword()) {
            throw new LastWayIn();
        }
        if (!any && accounts.get(caller.account()).mustHaveSecondFactor()) {
            throw new LastSecondFactor();
        }
        if (!any) {
            factors.removeRecoveryCodes(caller.account());
        }
        changed(caller, act);
    }

    private void changed(Caller caller, String act) {
        letters.tell(accounts.get(caller.account()), act);
        audit.record(act, caller, Map.of());
    }
}
