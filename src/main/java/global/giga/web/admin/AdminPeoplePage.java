package global.giga.web.admin;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import global.giga.party.Account;
import global.giga.party.Entrance;
import global.giga.party.Invitation;
import global.giga.party.Inviting;
import global.giga.party.Members;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** /admin/people: everybody who may come in; invites, closes, opens again, erases. */
@Model
public class AdminPeoplePage {
    private static final String AGAIN = "/admin/people?faces-redirect=true&includeViewParams=true";
    private static final int MOST = 100;

    @Inject
    Members members;

    @Inject
    Inviting inviting;

    @Inject
    Parties parties;

    @Inject
    Entrance entrance;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    private String text;
    private Long organization;
    private Role role;
    private String email;
    private List<Account> people;
    private List<Organization> organizations;
    private List<Invitation> invitations;

    public String search() {
        return AGAIN;
    }

    public String invite() {
        var address = Address.of(email);
        inviting.invite(caller, organization, role, address, texts.getLanguage().getCode());
        notices.done("account.people.invited", address.value());
        return AGAIN;
    }

    public String withdraw(long invitation) {
        inviting.withdraw(caller, invitation);
        notices.done("account.people.withdrawn");
        return AGAIN;
    }

    public String resetFactors(long account) {
        members.resetFactors(caller, entrance.token(request), account);
        notices.done("account.people.factorsReset");
        return AGAIN;
    }

    public String deactivate(long account) {
        members.deactivate(caller, account);
        notices.done("account.people.closed");
        return AGAIN;
    }

    public String reactivate(long account) {
        members.reactivate(caller, account);
        notices.done("account.people.opened");
        return AGAIN;
    }

    public String erase(long account) {
        members.erase(caller, account);
        notices.done("admin.people.erased");
        return AGAIN;
    }

    public List<Account> getPeople() {
        if (people == null) {
            people = members.find(caller, text == null ? "" : text, MOST);
        }
        return people;
    }

    public List<Organization> getOrganizations() {
        if (organizations == null) {
            organizations = parties.organizations(caller);
        }
        return organizations;
    }

    public List<Invitation> getInvitations() {
        if (invitations == null) {
            invitations = inviting.invitations(caller);
        }
        return invitations;
    }

    public boolean myself(Account account) {
        return account.id().equals(caller.account());
    }

    /** Whether another organisation has its name, case aside. */
    public boolean twin(Organization one) {
        return getOrganizations().stream()
                .anyMatch(other -> !other.id().equals(one.id()) && other.name().equalsIgnoreCase(one.name()));
    }

    /** Whether there may be more than are shown. */
    public boolean isMore() {
        return getPeople().size() == MOST;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
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
}
