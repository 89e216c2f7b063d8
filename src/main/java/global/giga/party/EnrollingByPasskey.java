package global.giga.party;

import global.giga.kernel.Service;
import global.giga.kernel.Vault;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** A company registers, and its first person chooses a passkey in the place of a password: no password ever exists. */
@Service
@PermitAll
public class EnrollingByPasskey {
    @Inject
    Enrolling enrolling;

    @Inject
    Links links;

    @Inject
    PasskeyMaking making;

    @Inject
    Admission admission;

    @Inject
    Vault vault;

    /** Asks whoever has the link of the letter for a passkey. @throws LinkInvalid when the link does not work */
    public Passkeys.Challenge ask(String secret, String origin) {
        var link = links.look(secret, Link.Purpose.REGISTER).orElseThrow(LinkInvalid::new);
        return making.ask(link.email(), link.facts(Enrolment.class, vault).person(), origin);
    }

    /**
     * Registers the company and its first person, keeps the passkey, and lets in.
     *
     * @throws LinkInvalid when the link does not work
     * @throws PasskeyRefused when the passkey was made for another question or origin; the link then still works
     * @throws AddressTaken when the address got an account meanwhile
     */
    public SignIn.SetUp complete(
            String secret, String language, String origin, String kept, String answer, Browser browser) {
        var account = enrolling.completeWithoutPassword(secret, language);
        var codes = making.keep(account, origin, kept, answer, browser.name());
        return new SignIn.SetUp(admission.open(account, "passkey", browser), codes);
    }
}
