package global.giga.web.admin;

import global.giga.audit.AuditTrail;
import global.giga.document.VirusScanner;
import global.giga.kernel.Caller;
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
    VirusScanner virusScanner;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    private String scanner;
    private String organizationName;
    private Organization.Kind kind;
    private List<Organization> organizations;
    private List<Account> accounts;

    public String registerOrganization() {
        var registered = parties.registerOrganization(caller, organizationName, kind);
        notices.done("admin.home.organizationRegistered", registered.name());
        return AGAIN;
    }

    /** Whether documents are to be scanned for viruses. */
    public boolean isScanning() {
        return virusScanner.configured();
    }

    /** The virus scanner as it names itself, "" when it does not answer or there is none. */
    public String getScanner() {
        if (scanner == null) {
            scanner = virusScanner.version().orElse("");
        }
        return scanner;
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
