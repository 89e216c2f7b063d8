package global.giga.web;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import global.giga.party.Account;
import global.giga.party.Entrance;
import global.giga.party.Invitation;
import global.giga.party.Inviting;
import global.giga.party.Members;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a page about people lets its reader do with them, whoever's people they are. */
public abstract class PeopleActs {
    @Inject
    protected Members members;

    @Inject
    protected Notices notices;

    @Inject
    protected Caller caller;

    @Inject
    Inviting inviting;

    @Inject
    Entrance entrance;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    private List<Invitation> invitations;
    private String email;

    /** Where the page is shown again after an act. */
    protected abstract String again();

    protected String inviteTo(long organization, Role role) {
        var address = Address.of(email);
        inviting.invite(caller, organization, role, address, texts.getLanguage().getCode());
        notices.done("account.people.invited", address.value());
        return again();
    }

    public String withdraw(long invitation) {
        inviting.withdraw(caller, invitation);
        return done("account.people.withdrawn");
    }

    public String resetFactors(long account) {
        members.resetFactors(caller, entrance.token(request), account);
        return done("account.people.factorsReset");
    }

    public String deactivate(long account) {
        members.deactivate(caller, account);
        return done("account.people.closed");
    }

    public String reactivate(long account) {
        members.reactivate(caller, account);
        return done("account.people.opened");
    }

    /** Tells it, and shows the page again. */
    protected String done(String key) {
        notices.done(key);
        return again();
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
