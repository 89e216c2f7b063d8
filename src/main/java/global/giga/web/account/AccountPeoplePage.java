package global.giga.web.account;

import global.giga.kernel.Role;
import global.giga.party.Account;
import global.giga.web.PeopleActs;
import jakarta.enterprise.inject.Model;
import java.util.List;

/** /account/people: a supplier's administrator invites, appoints and closes accounts. */
@Model
public class AccountPeoplePage extends PeopleActs {
    private List<Account> people;

    @Override
    protected String again() {
        return "/account/people?faces-redirect=true";
    }

    public String invite() {
        return inviteTo(caller.organization(), Role.SUPPLIER);
    }

    public String appoint(long account, boolean administrator) {
        members.appoint(caller, account, administrator);
        return done("account.people.changed");
    }

    public List<Account> getPeople() {
        if (people == null) {
            people = members.people(caller);
        }
        return people;
    }
}
