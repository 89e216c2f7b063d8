package global.giga.web.admin;

import global.giga.kernel.Role;
import global.giga.party.Account;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.web.PeopleActs;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** /admin/people: everybody who may come in; invites, closes, opens again, erases. */
@Model
public class AdminPeoplePage extends PeopleActs {
    private static final int MOST = 100;

    @Inject
    Parties parties;

    private String text;
    private Long organization;
    private Role role;
    private List<Account> people;
    private List<Organization> organizations;

    @Override
    protected String again() {
        return "/admin/people?faces-redirect=true&includeViewParams=true";
    }

    public String search() {
        return again();
    }

    public String invite() {
        return inviteTo(organization, role);
    }

    public String erase(long account) {
        members.erase(caller, account);
        return done("admin.people.erased");
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
}
