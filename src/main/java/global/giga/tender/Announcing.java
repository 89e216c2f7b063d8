package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.letter.Address;
import global.giga.letter.Letters;
import global.giga.party.Account;
import global.giga.party.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Writes to the people of a tender what happened in it, in the transaction of the act. */
@ApplicationScoped
public class Announcing {
    @Inject
    Instance<Followers> followers;

    @Inject
    Accounts accounts;

    @Inject
    TenderDuties duties;

    @Inject
    Letters letters;

    /**
     * To everybody of the suppliers that take part.
     *
     * @param more organisations that take part in a way that this step knows itself
     */
    public void suppliers(Tender tender, Set<Long> more, String template, String path, String... arguments) {
        var all = new HashSet<>(more);
        followers.forEach(known -> all.addAll(known.of(tender.id())));
        send(accounts.of(all), template, path, arguments);
    }

    /** To the officers of the tender. */
    public void officers(Tender tender, String template, String path, String... arguments) {
        send(duties.holders(tender.id(), Duty.OFFICER), template, path, arguments);
    }

    /** To everybody with a duty in the tender. */
    public void team(Tender tender, String template, String path, String... arguments) {
        send(duties.holders(tender.id(), duty -> true), template, path, arguments);
    }

    /** To those who publish. */
    public void approvers(Tender tender, String template, String path, String... arguments) {
        send(duties.holders(tender.id(), Duty.APPROVER), template, path, arguments);
    }

    private void send(Collection<Account> people, String template, String path, String... arguments) {
        people.stream()
                .filter(Account::active)
                .forEach(one -> letters.send(new Address(one.email()), one.language(), template, path, arguments));
    }
}
