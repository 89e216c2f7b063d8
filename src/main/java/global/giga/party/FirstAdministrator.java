package global.giga.party;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the first person into an empty portal: an administrator with the address {@code app.admin.email} and the password
 * {@code app.admin.password} of the configuration. Neither counts any more once there is an account.
 */
@ApplicationScoped
public class FirstAdministrator {
    private static final Caller CONFIGURATION = new Caller(null, "", null, Set.of(Role.ADMIN));

    @Inject
    @ConfigProperty(name = "app.admin.email")
    Optional<String> email;

    @Inject
    @ConfigProperty(name = "app.admin.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "app.admin.organization", defaultValue = "UNICEF Giga")
    String organization;

    @Inject
    Parties parties;

    /** @throws WeakPassword when the configured password is not good enough */
    public void register() {
        if (email.isPresent()
                && password.isPresent()
                && parties.all(CONFIGURATION).isEmpty()) {
            var own = parties.registerOrganization(CONFIGURATION, organization, Organization.Kind.BUYER);
            parties.registerAccount(CONFIGURATION, own, Role.ADMIN, email.get(), email.get(), password.get());
        }
    }
}
