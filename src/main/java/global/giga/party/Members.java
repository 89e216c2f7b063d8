package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.letter.Letters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Looks after an organisation's people: those of a supplier by its administrators, everybody by the administrators of
 * the portal.
 */
@Service
@RolesAllowed({Role.SUPPLIER_ROLE, Role.ADMIN_ROLE})
public class Members {
    @Inject
    People people;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    WaysIn waysIn;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The caller's organisation's people by name, the closed accounts too, not the erased ones. */
    public List<Account> people(Caller caller) {
        responsible(caller, caller.organization());
        return people.of(caller.organization()).stream()
                .filter(a -> !a.erased())
                .toList();
    }

    /** Everybody whose name, address or organisation holds the text, at most {@code most}. */
    @RolesAllowed(Role.ADMIN_ROLE)
    public List<Account> find(Caller caller, String text, int most) {
        return people.find(text, most);
    }

    /** Makes somebody one of those who look after the people of the organisation, or no longer. */
    public void appoint(Caller caller, long memberId, boolean administrator) {
        var member = member(caller, memberId);
        if (!administrator) {
            requireAnother(member);
        }
        member.appoint(administrator);
        audit.record("account.appointed", caller, Map.of("account", memberId, "administrator", administrator));
    }

    /** Nobody comes in with the account any more; its sessions end. @throws LastAdministrator */
    public void deactivate(Caller caller, long memberId) {
        var member = member(caller, memberId);
        if (member.id().equals(caller.account())) {
            throw new NotYourself();
        }
        if (!caller.is(Role.ADMIN) || member.role() == Role.ADMIN) {
            requireAnother(member);
        }
        close(member);
        audit.record("account.deactivated", caller, Map.of("account", memberId));
    }

    public void reactivate(Caller caller, long memberId) {
        member(caller, memberId).reactivate();
        audit.record("account.reactivated", caller, Map.of("account", memberId));
    }

    /** Removes what tells whose the account was, and every way in; the trail keeps its number. */
    @RolesAllowed(Role.ADMIN_ROLE)
    public void erase(Caller caller, long memberId) {
        var member = member(caller, memberId);
        if (member.id().equals(caller.account())) {
            throw new NotYourself();
        }
        if (member.role() == Role.ADMIN) {
            requireAnother(member);
        }
        close(member);
        waysIn.remove(member);
        links.forget(member);
        letters.forget(member.email());
        member.erase(clock.instant());
        audit.record("account.erased", caller, Map.of("account", memberId));
    }

    /**
     * Removes the second factors of somebody who lost device and codes, ends all sessions of that person, and tells by
     * letter. Whoever must have a second factor sets one up at the next sign-in.
     *
     * @param token the secret of the caller's session
     * @throws NotYourself for the caller's own
     * @throws ProofNeeded unless the caller proved lately who it is
     */
    public void resetFactors(Caller caller, String token, long memberId) {
        var member = member(caller, memberId);
        if (member.id().equals(caller.account())) {
            throw new NotYourself();
        }
        sessions.requireFresh(caller.account(), token);
        if (member.erased()) {
            throw new AccountErased();
        }
        waysIn.removeFactors(member);
        sessions.endAll(memberId);
        letters.send(member.address(), member.language(), "factor-reset", "/signin");
        audit.record("factor.reset", caller, Map.of("account", memberId));
    }

    /** Closes the caller's own account. @throws LastAdministrator */
    @RolesAllowed({Role.SUPPLIER_ROLE, Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    public void leave(Caller caller) {
        var account = people.get(caller.account());
        requireAnother(account);
        close(account);
        audit.record("account.left", caller, Map.of("account", account.id()));
    }

    private void close(Account account) {
        var now = clock.instant();
        account.deactivate(now);
        links.revoke(account, now);
        sessions.endAll(account.id());
    }

    private Account member(Caller caller, long id) {
        var account = people.get(id);
        responsible(caller, account.organization().id());
        people.lock(account.organization());
        return account;
    }

    /**
     * Those of a supplier are the business of its administrators, all others' of the portal's.
     *
     * @throws NotFound for the people of another organisation
     * @throws Forbidden for one's own organisation unless one looks after its people
     */
    void responsible(Caller caller, Long organization) {
        if (caller.is(Role.ADMIN)) {
            return;
        }
        if (!organization.equals(caller.organization())) {
            throw new NotFound();
        }
        if (!people.get(caller.account()).administrator()) {
            throw new Forbidden();
        }
    }

    private void requireAnother(Account account) {
        people.lock(account.organization());
        var last = account.role() == Role.SUPPLIER
                ? account.administrator()
                        && account.active()
                        && people.administrators(account.organization().id()) == 1
                : account.role() == Role.ADMIN && !people.otherPortalAdministrators(account);
        if (last) {
            throw new LastAdministrator();
        }
    }
}
