package global.giga.web.admin;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.party.Account;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** /admin/home: organisations and their people. */
@Model
public class AdminHomePage {
    private static final String AGAIN = "/admin/home?faces-redirect=true";

    @Inject
    Parties parties;

    @Inject
    AuditTrail trail;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    private String organizationName;
    private Organization.Kind kind;
    private Long organization;
    private Role role;
    private String email;
    private String name;
    private String password;
    private List<Organization> organizations;
    private List<Account> accounts;

    public String registerOrganization() {
        var registered = parties.registerOrganization(caller, organizationName, kind);
        notices.done("admin.home.organizationRegistered", registered.name());
        return AGAIN;
    }

    public String registerAccount() {
        var owner = parties.organization(caller, organization);
        var registered = parties.registerAccount(caller, owner, role, email, name, password);
        notices.done("admin.home.accountRegistered", registered.name(), registered.email());
        return AGAIN;
    }

    /** How many acts the trail holds. */
    public long getActs() {
        return trail.length(caller);
    }

    public List<Organization> getOrganizations() {
        if (organizations == null) {
            organizations = parties.organizations(caller);
        }
        return organizations;
    }

    public List<Account> getAccounts() {
        if (accounts == null) {
            accounts = parties.all(caller);
        }
        return accounts;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getOrganizationName() {
        return organizationName;
    }

    public void setOrganizationName(String organizationName) {
        this.organizationName = organizationName;
    }

    public Organization.Kind getKind() {
        return kind;
    }

    public void setKind(Organization.Kind kind) {
        this.kind = kind;
    }

    public Long getOrganization() {
        return organization;
    }

    public void setOrganization(Long organization) {
        this.organization = organization;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
