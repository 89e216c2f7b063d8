package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Vault;
import global.giga.letter.Address;
import global.giga.letter.Letters;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks people to join an organisation, and lets in who follows the link of the letter. */
@Service
@RolesAllowed({Role.SUPPLIER_ROLE, Role.ADMIN_ROLE})
public class Inviting {
    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Members members;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Writes to the address; the answer is the same when somebody there has an account already, who is told by letter.
     *
     * @throws RoleNotOfOrganization when the organisation has no people of the role
     * @throws Forbidden unless the caller looks after the organisation's people
     * @throws NotFound when it is not the caller's
     */
    public void invite(Caller caller, long organizationId, Role role, Address address, String language) {
        members.responsible(caller, organizationId);
        var host = organization(organizationId);
        if ((host.kind() == Organization.Kind.SUPPLIER) != (role == Role.SUPPLIER)) {
            throw new RoleNotOfOrganization(role, host.kind());
        }
        if (links.enough(address)) {
            return;
        }
        var inviter = people.get(caller.account());
        var secret = links.issue(Link.Purpose.INVITE, address, inviter, new Invitation.Facts(organizationId, role));
        var known = accounts.byEmail(address.value());
        if (known.isPresent()) {
            letters.send(address, known.get().language(), "invited-elsewhere", "/signin", inviter.name(), host.name());
        } else {
            letters.send(
                    address, Languages.known(language), "invite", "/join?token=" + secret, inviter.name(), host.name());
        }
        audit.record("account.invited", caller, Map.of("organization", organizationId, "role", role));
    }

    /** The invitations to the caller's organisation that work now, for an administrator of the portal to all. */
    public List<Invitation> invitations(Caller caller) {
        members.responsible(caller, caller.organization());
        return links.working(Link.Purpose.INVITE).stream()
                .map(this::invitation)
                .filter(i -> caller.is(Role.ADMIN) || i.organization().equals(caller.organization()))
                .toList();
    }

    /** Takes an invitation back. @throws NotFound when the caller has no such invitation */
    public void withdraw(Caller caller, long invitationId) {
        if (invitations(caller).stream().noneMatch(i -> i.id() == invitationId)) {
            throw new NotFound();
        }
        links.withdraw(invitationId);
        audit.record("invitation.withdrawn", caller, Map.of());
    }

    /** To what the link leads; empty when it does not work. */
    @PermitAll
    public Optional<Invitation> invitation(String secret) {
        return links.look(secret, Link.Purpose.INVITE).map(this::invitation);
    }

    /**
     * Lets the reader of the letter in.
     *
     * @throws LinkInvalid when the link does not work
     * @throws WeakPassword when the password is not good enough
     * @throws AddressTaken when the address has an account already
     */
    @PermitAll
    public Account join(String secret, String name, String password, String language) {
        var link = links.use(secret, Link.Purpose.INVITE);
        var facts = link.facts(Invitation.Facts.class, vault);
        var host = organization(facts.organization());
        Passwords.requireStrong(password, List.of(link.email(), name, host.name()));
        if (accounts.byEmail(link.email()).isPresent()) {
            throw new AddressTaken(link.email());
        }
        var account = new Account(link.email(), name, Passwords.hash(password), facts.role(), host);
        account.verify(clock.instant());
        account.appoint(facts.role() == Role.ADMIN);
        account.speak(language);
        people.add(account);
        audit.record("account.joined", account.caller(), Map.of("account", account.id(), "role", facts.role()));
        return account;
    }

    private Invitation invitation(Link link) {
        var facts = link.facts(Invitation.Facts.class, vault);
        return new Invitation(
                link.id(),
                link.email(),
                facts.role(),
                facts.organization(),
                organization(facts.organization()).name(),
                link.account().name(),
                link.expiresAt());
    }

    private Organization organization(long id) {
        var organization = accounts.organization(id);
        if (organization == null) {
            throw new NotFound();
        }
        return organization;
    }
}
