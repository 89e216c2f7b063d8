package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Vault;
import global.giga.letter.Address;
import global.giga.letter.Letters;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What people do with their own account. */
@Service
@RolesAllowed({Role.SUPPLIER_ROLE, Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class AccountKeeping {
    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Where an account stands with a new address. */
    public enum Move {
        /** The other of the two addresses has to confirm still. */
        HALF,
        DONE
    }

    private record NewAddress(String email) {}

    public Account account(Caller caller) {
        var account = people.get(caller.account());
        account.organization().name();
        return account;
    }

    /** All that the portal holds of the caller as a person; bids belong to the organisation. */
    public PersonalData data(Caller caller) {
        return PersonalData.of(people.get(caller.account()), people.acts(caller.account()));
    }

    /** @throws NameInvalid when it is no name of a person */
    public Caller describe(Caller caller, String name, String language) {
        var account = people.get(caller.account());
        account.rename(name);
        account.speak(language);
        audit.record("account.described", caller, Map.of());
        return account.caller();
    }

    /**
     * Writes to the old address and to the new one; the new one counts once both have confirmed.
     *
     * @param token the secret of the caller's session
     * @throws ProofNeeded unless the caller proved lately who it is
     */
    public void move(Caller caller, String token, Address to) {
        sessions.requireFresh(caller.account(), token);
        var account = people.get(caller.account());
        if (to.equals(account.address()) || links.enough(to) || links.enough(account.address())) {
            return;
        }
        links.revoke(account, clock.instant());
        var errand = UUID.randomUUID().toString();
        var facts = new NewAddress(to.value());
        var from = links.issue(Link.Purpose.MOVE_FROM, account.address(), account, facts, errand);
        letters.send(account.address(), account.language(), "move-from", "/address?old=" + from, to.value());
        if (accounts.byEmail(to.value()).isEmpty()) {
            var there = links.issue(Link.Purpose.MOVE_TO, to, account, facts, errand);
            letters.send(to, account.language(), "move-to", "/address?new=" + there);
        } else {
            links.issue(Link.Purpose.MOVE_TO, to, account, facts, errand);
            letters.send(to, account.language(), "known", "/signin");
        }
        audit.record("address.change-asked", caller, Map.of());
    }

    /** The owner of the old address agrees. @throws LinkInvalid when the link does not work */
    @PermitAll
    public Move confirmOld(String secret) {
        return confirm(links.use(secret, Link.Purpose.MOVE_FROM));
    }

    /** The owner of the new address agrees. @throws LinkInvalid when the link does not work */
    @PermitAll
    public Move confirmNew(String secret) {
        return confirm(links.use(secret, Link.Purpose.MOVE_TO));
    }

    private Move confirm(Link link) {
        people.lock(link.account()); // the two halves may come at the same moment
        if (links.open(link.errand()) > 0) {
            return Move.HALF;
        }
        var account = link.account();
        var from = account.address();
        var to = new Address(link.facts(NewAddress.class, vault).email());
        people.move(account, to);
        letters.send(from, account.language(), "moved", "/signin", to.value());
        links.revoke(account, clock.instant());
        audit.record("address.changed", account.caller(), Map.of());
        return Move.DONE;
    }
}
