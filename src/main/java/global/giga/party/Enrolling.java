package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Vault;
import global.giga.letter.Address;
import global.giga.letter.Letters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Companies register themselves. Nothing exists until somebody follows the link in the letter, and whoever asks gets the
 * same answer whether the address or the company is known or not.
 */
@Service
@PermitAll
public class Enrolling {
    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    Throttling throttling;

    @Inject
    AuditTrail audit;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Sends the link by which the registration goes on; to an address with an account, a letter that says so.
     *
     * @throws TooManyLetters when too many were asked for from one network
     */
    public void enroll(Enrolment enrolment, Address address, String language, Browser browser) {
        throttling.book(Throttling.letters(browser));
        if (links.enough(address)) {
            return;
        }
        var known = accounts.byEmail(address.value());
        var secret = links.issue(Link.Purpose.REGISTER, address, null, enrolment);
        if (known.isPresent()) {
            letters.send(address, known.get().language(), "known", "/signin");
        } else {
            letters.send(address, Languages.known(language), "register", "/verify?token=" + secret);
        }
    }

    /** What the link registers; empty when it does not work. */
    public Optional<Enrolment> enrolment(String secret) {
        return links.look(secret, Link.Purpose.REGISTER).map(link -> link.facts(Enrolment.class, vault));
    }

    /**
     * Registers the company and its first person, who looks after its people. Where another company has the name or the
     * number, those who look after its people are told, and nobody else.
     *
     * @throws LinkInvalid when the link does not work
     * @throws WeakPassword when the password is not good enough
     * @throws AddressTaken when the address got an account meanwhile
     */
    public Account complete(String secret, String password, String language) {
        var link = links.use(secret, Link.Purpose.REGISTER);
        var enrolment = link.facts(Enrolment.class, vault);
        Passwords.requireStrong(password, List.of(link.email(), enrolment.person(), enrolment.company()));
        return found(link, enrolment, Passwords.hash(password), language);
    }

    /** The same for somebody who comes in without a password. */
    Account completeWithoutPassword(String secret, String language) {
        var link = links.use(secret, Link.Purpose.REGISTER);
        return found(link, link.facts(Enrolment.class, vault), null, language);
    }

    private Account found(Link link, Enrolment enrolment, String passwordHash, String language) {
        if (accounts.byEmail(link.email()).isPresent()) {
            throw new AddressTaken(link.email());
        }
        people.administratorsOfTwins(enrolment)
                .forEach(twin -> letters.send(
                        twin.address(),
                        twin.language(),
                        "twin",
                        "/account/people",
                        twin.organization().name()));
        var organization = Organization.supplier(enrolment);
        accounts.add(organization);
        var account = new Account(link.email(), enrolment.person(), passwordHash, Role.SUPPLIER, organization);
        account.verify(clock.instant());
        account.appoint(true);
        account.speak(language);
        people.add(account);
        audit.record("organization.enrolled", account.caller(), Map.of("organization", organization.id()));
        return account;
    }
}
