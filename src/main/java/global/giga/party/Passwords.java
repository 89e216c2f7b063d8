package global.giga.party;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id with 19 MiB, 2 rounds, 1 lane: the parameters that OWASP recommends. */
final class Passwords {
    /** Fewest characters of a password; long and memorable beats short and odd. */
    static final int LEAST = 15;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    /** Checked when the account does not exist, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    /** @throws WeakPassword when blank or shorter than {@value #LEAST} characters, blanks around it aside */
    static void requireStrong(String password) {
        var inside = password.strip();
        if (inside.codePointCount(0, inside.length()) < LEAST) {
            throw new WeakPassword(LEAST);
        }
    }

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /** Whether the password fits the stored hash; null stands for an account that does not exist and never fits. */
    static boolean fits(String password, String stored) {
        var hash = stored == null ? NOBODY : stored;
        var fits = Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        return fits && stored != null;
    }
}
