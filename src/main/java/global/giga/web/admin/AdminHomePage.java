package global.giga.web.admin;

import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.party.Account;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** /admin/home: organisations, their people, and what happened. */
@Model
public class AdminHomePage {
    private static final String AGAIN = "/admin/home?faces-redirect=true";
    private static final int ENTRIES = 50;

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
    private List<Organization> organizations;
    private List<Account> accounts;
    private Map<Long, String> names;
    private List<AuditEntry> entries;

    public String registerOrganization() {
        var registered = parties.registerOrganization(caller, organizationName, kind);
        notices.done("admin.home.organizationRegistered", registered.name());
        return AGAIN;
    }

    public String verify() {
        var broken = trail.verify(caller);
        broken.ifPresentOrElse(
                number -> notices.warn("admin.home.broken", number), () -> notices.done("admin.home.intact"));
        return AGAIN;
    }

    public List<AuditEntry> getEntries() {
        if (entries == null) {
            entries = trail.newest(caller, ENTRIES);
        }
        return entries;
    }

    /** The key of what happened. */
    public String key(AuditEntry entry) {
        return "act." + entry.act();
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

    /** Whose account it is; empty for acts of nobody signed in. */
    public String who(Long account) {
        if (names == null) {
            names = getAccounts().stream().collect(Collectors.toMap(Account::id, Account::name));
        }
        return account == null ? "" : names.getOrDefault(account, "");
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
}
