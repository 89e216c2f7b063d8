package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets people in whom another organisation's sign-in names. Nobody gets an account by it. */
@Service
@PermitAll
public class FederatedSigningIn {
    @Inject
    Accounts accounts;

    @Inject
    Identities identities;

    @Inject
    Admission admission;

    @Inject
    AuditTrail audit;

    /** Whether the issuer asks for a second factor itself. */
    @Inject
    @ConfigProperty(name = "app.oidc.second-factor", defaultValue = "false")
    String strong;

    /**
     * By issuer and subject; the first time by the address that the issuer verified, and from then on by issuer and
     * subject, whatever becomes of either address.
     *
     * @throws IdentityUnknown when no open account belongs to the person
     */
    public SignIn signIn(Person person, Browser browser) {
        var known = identities.of(person);
        var account = known.map(identity -> accounts.get(identity.account()))
                .or(() -> person.email().isEmpty() ? Optional.empty() : accounts.byEmail(person.email()))
                .filter(found -> found.active() && found.verified());
        if (account.isEmpty()) {
            audit.recordRefusal("sign-in.refused", Caller.ANONYMOUS, Map.of());
            throw new IdentityUnknown();
        }
        if (known.isEmpty()) {
            identities.add(person, account.get());
            audit.record(
                    "identity.linked",
                    account.get().caller(),
                    Map.of("account", account.get().id()));
        }
        return admission.admit(account.get(), Boolean.parseBoolean(strong), browser);
    }
}
