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

/** Registers organisations and their people. */
@Service
@RolesAllowed(Role.ADMIN_ROLE)
public class Parties {
    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @throws OrganizationTaken when another organisation has the name, case aside */
    public Organization registerOrganization(Caller caller, String name, Organization.Kind kind) {
        var organization = new Organization(name, kind);
        if (accounts.hasOrganization(organization.name())) {
            throw new OrganizationTaken(organization.name());
        }
        accounts.add(organization);
        audit.record("organization.registered", caller, Map.of("organization", organization.id()));
        return organization;
    }

    /**
     * For the configuration and the sample world, which vouch for the address. Suppliers' people have the role SUPPLIER
     * and no other organisation's people have it; the first of a supplier looks after its people.
     *
     * @throws RoleNotOfOrganization when that is not so
     * @throws WeakPassword when the password is shorter than {@value Passwords#LEAST} characters
     * @throws CommonPassword when it is tried first
     * @throws TellingPassword when it is made of what others know
     * @throws AddressTaken when another account has the address
     */
    public Account registerAccount(
            Caller caller, Organization organization, Role role, String email, String name, String password) {
        var supplier = organization.kind() == Organization.Kind.SUPPLIER;
        if (supplier != (role == Role.SUPPLIER)) {
            throw new RoleNotOfOrganization(role, organization.kind());
        }
        Passwords.requireStrong(password, List.of(email, name, organization.name()));
        if (accounts.byEmail(email).isPresent()) {
            throw new AddressTaken(Account.canonical(email));
        }
        var account = new Account(email, name, Passwords.hash(password), role, organization);
        account.verify(clock.instant());
        account.appoint(role == Role.ADMIN || supplier && people.administrators(organization.id()) == 0);
        accounts.add(account);
        audit.record("account.registered", caller, Map.of("account", account.id(), "role", role));
        return account;
    }

    /** @throws NotFound when there is no such organisation */
    public Organization organization(Caller caller, long id) {
        var organization = accounts.organization(id);
        if (organization == null) {
            throw new NotFound();
        }
        return organization;
    }

    /** All organisations, the buyers first, then by name. */
    public List<Organization> organizations(Caller caller) {
        return accounts.organizations();
    }

    /** All accounts by organisation and name. */
    public List<Account> all(Caller caller) {
        return accounts.all();
    }
}
