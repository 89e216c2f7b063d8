package global.giga.party;

import global.giga.kernel.PortalSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Knows browsers again that somebody signed in with (device cookies, OWASP): wrong attempts of others, which slow down
 * unknown browsers, do not keep the owner of an account out. The mark alone lets nobody in.
 */
@ApplicationScoped
public class KnownDevices {
    @Inject
    PortalSignature signature;

    /** A new mark of a browser that the account's owner uses. */
    String mark(long account) {
        return signature.sign(start(account) + Tokens.fresh());
    }

    /** The name of the browser if the mark makes it one of that account. */
    Optional<String> name(String mark, long account) {
        return signature.verified(mark).filter(payload -> payload.startsWith(start(account)));
    }

    private static String start(long account) {
        return "device:" + account + ":";
    }
}
