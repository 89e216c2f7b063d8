package global.giga.party;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Passwords by NIST SP 800-63B-4, section 3.1.1: length, no rules of composition, all of Unicode, none that is tried
 * first. Hashed with Argon2id, 19 MiB, 2 rounds, 1 lane: the parameters that OWASP recommends.
 */
final class Passwords {
    /** Fewest characters of a password; long and memorable beats short and odd. */
    static final int LEAST = 15;
    /** Most characters; only so that nobody keeps the server busy. */
    static final int MOST = 256;

    /* Tries that an attacker needs, as a power of ten, by the estimate of zxcvbn: of anybody, and of an acquaintance. */
    private static final int UNCOMMON = 8;
    private static final int UNTOLD = 10;
    /* The estimate takes a time that grows with the length; what is that long is strong, or repeats itself before. */
    private static final int ESTIMATED = 64;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final Zxcvbn ESTIMATE = new Zxcvbn();
    private static final List<String> PORTAL = List.of("giga", "unicef", "itu", "tenders", "portal", "accelerate");
    /** Checked when the account does not exist, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    /**
     * @param words what others know of its owner: name, address, organisation
     * @throws WeakPassword under {@value #LEAST} characters, blanks around it aside
     * @throws PasswordTooLong over {@value #MOST} characters
     * @throws TellingPassword when it is made of the words or of the portal's name
     * @throws CommonPassword when it is found by trying words, repetitions and rows of keys
     */
    static void requireStrong(String password, Collection<String> words) {
        var inside = normal(password).strip();
        var length = inside.codePointCount(0, inside.length());
        if (length < LEAST) {
            throw new WeakPassword(LEAST);
        }
        if (length > MOST) {
            throw new PasswordTooLong(MOST);
        }
        var start = inside.substring(0, Math.min(ESTIMATED, inside.length()));
        if (guesses(start, List.of()) < UNCOMMON) {
            throw new CommonPassword();
        }
        if (tells(start, context(words))) {
            throw new TellingPassword();
        }
    }

    /** How hard the password is to find: 0 (tried first) to 4 (not found by trying). */
    static int strength(String password, Collection<String> words) {
        var inside = normal(password).strip();
        var start = inside.substring(0, Math.min(ESTIMATED, inside.length()));
        var score = estimate(start, List.of()).getScore();
        return tells(start, context(words)) ? Math.min(1, score) : score;
    }

    /* Whether the words make it easy; blanks and signs between them do not hide them. */
    private static boolean tells(String password, List<String> words) {
        return Stream.of(password.toLowerCase(Locale.ROOT), bare(password)).anyMatch(tried -> {
            var told = guesses(tried, words);
            return told < UNTOLD && told < guesses(tried, List.of()) - 1;
        });
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static double guesses(String password, List<String> words) {
        return estimate(password, words).getGuessesLog10();
    }

    private static Strength estimate(String password, List<String> words) {
        return ESTIMATE.measure(password, words);
    }

    /* Also the parts of names and addresses: "aigerim.officer@giga.example" is four words. */
    private static List<String> context(Collection<String> words) {
        return Stream.concat(
                        PORTAL.stream(),
                        words.stream()
                                .flatMap(word -> Stream.concat(
                                        Stream.of(word),
                                        Stream.concat(
                                                Stream.of(bare(word)), Stream.of(word.split("[^\\p{L}\\p{N}]+"))))))
                .map(word -> normal(word).toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    static String hash(String password) {
        return Password.hash(normal(password)).addRandomSalt(16).with(ARGON2).getResult();
    }

    /** Whether the password fits the stored hash; null stands for an account that does not exist and never fits. */
    static boolean fits(String password, String stored) {
        var hash = stored == null ? NOBODY : stored;
        var tried = password.codePointCount(0, password.length()) > MOST ? "" : normal(password);
        var fits = Password.check(tried, hash).with(Argon2Function.getInstanceFromHash(hash));
        return fits && stored != null;
    }

    /** Whether the hash was made with other parameters than today's. */
    static boolean outdated(String stored) {
        return !ARGON2.equals(Argon2Function.getInstanceFromHash(stored));
    }

    /* The same characters typed on another keyboard are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
