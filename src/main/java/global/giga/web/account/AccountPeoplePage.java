package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import global.giga.party.Account;
import global.giga.party.Entrance;
import global.giga.party.Invitation;
import global.giga.party.Inviting;
import global.giga.party.Members;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** /account/people: a supplier's administrator invites, appoints and closes accounts. */
@Model
public class AccountPeoplePage {
    private static final String AGAIN = "/account/people?faces-redirect=true";

    @Inject
    Members members;

    @Inject
    Inviting inviting;

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

    private List<Account> people;
    private List<Invitation> invitations;
    private String email;

    public String invite() {
        var address = Address.of(email);
        inviting.invite(
                caller,
                caller.organization(),
                Role.SUPPLIER,
                address,
                texts.getLanguage().getCode());
        notices.done("account.people.invited", address.value());
        return AGAIN;
    }

    public String withdraw(long invitation) {
        inviting.withdraw(caller, invitation);
        notices.done("account.people.withdrawn");
        return AGAIN;
    }

    public String appoint(long account, boolean administrator) {
        members.appoint(caller, account, administrator);
        notices.done("account.people.changed");
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

    public List<Account> getPeople() {
        if (people == null) {
            people = members.people(caller);
        }
        return people;
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
