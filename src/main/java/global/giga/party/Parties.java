package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Registers organisations and their people. */
@Service
@RolesAllowed(Role.ADMIN_ROLE)
public class Parties {
    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    public Organization registerOrganization(Caller caller, String name, Organization.Kind kind) {
        var organization = new Organization(name, kind);
        accounts.add(organization);
        audit.record("organization.registered", caller, Map.of("organization", organization.id()));
        return organization;
    }

    /** Suppliers' people have the role SUPPLIER and no other organisation's people have it. */
    public Account registerAccount(
            Caller caller, Organization organization, Role role, String email, String name, String password) {
        var supplier = organization.kind() == Organization.Kind.SUPPLIER;
        if (supplier != (role == Role.SUPPLIER)) {
            throw new RoleNotOfOrganization(role, organization.kind());
        }
        var account = new Account(email, name, Passwords.hash(password), role, organization);
        accounts.add(account);
        audit.record("account.registered", caller, Map.of("account", account.id(), "role", role));
        return account;
    }

    public List<Account> all(Caller caller) {
        return accounts.all();
    }
}
