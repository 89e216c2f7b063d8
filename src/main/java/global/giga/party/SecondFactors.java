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
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What an account has besides its password. */
    public record Summary(boolean app, long passkeys, long recoveryCodes) {
        static Summary of(Factors factors, long account) {
            return new Summary(factors.app(account) != null, factors.passkeys(account), factors.recoveryCodes(account));
        }

        public boolean any() {
            return app || passkeys > 0;
        }
    }

    public Summary summary(Caller caller) {
        return Summary.of(factors, caller.account());
    }

    /**
     * Connects an authenticator app in the place of the one before.
     *
     * @throws WrongCode unless it is the code of the secret now; the code is then used
     */
    public void addApp(Caller caller, String secret, String code) {
        factors.addApp(caller.account(), secret, code.strip(), clock.instant());
        audit.record("factor.app-added", caller, Map.of());
    }

    /** @throws LastSecondFactor when the caller must have a second factor and this is the only one */
    public void removeApp(Caller caller) {
        factors.removeApp(caller.account());
        removed(caller, "factor.app-removed");
    }

    /** The caller's passkeys, the oldest first. */
    public List<Passkey> passkeys(Caller caller) {
        return factors.passkeysOf(caller.account());
    }

    /**
     * @throws NotFound when the caller has no such passkey
     * @throws LastSecondFactor when the caller must have a second factor and this is the only one
     */
    public void removePasskey(Caller caller, long id) {
        factors.remove(own(caller, id));
        removed(caller, "factor.passkey-removed");
    }

    /** Ten new recovery codes; the old ones count no more. This is the only time that anybody sees them. */
    public List<String> renewRecoveryCodes(Caller caller) {
        var codes = factors.renewRecoveryCodes(caller.account());
        audit.record("factor.codes-renewed", caller, Map.of());
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
        if (!any && accounts.get(caller.account()).mustHaveSecondFactor()) {
            throw new LastSecondFactor();
        }
        if (!any) {
            factors.removeRecoveryCodes(caller.account());
        }
        audit.record(act, caller, Map.of());
    }
}
