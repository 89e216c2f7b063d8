package global.giga.seal;

import global.giga.kernel.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * Secrets under a passphrase: a compact JWE with {@code "alg":"dir"}, whose header tells how scrypt (RFC 7914) makes the
 * key of the passphrase in Unicode form NFKC without blanks around it. The holders' browsers do the same:
 * resources/crypto/holder.js. They may protect by a passkey instead, which only they can unlock; here its form is checked.
 */
public final class Protection {
    /** The cost that new protections have: 128 MiB and about a second. */
    public static final int COST = 1 << 17;

    /** What is opened at all: a header that asks for more is an attack. */
    private static final int LEAST_COST = 1 << 14;

    private static final int MOST_COST = 1 << 20;
    private static final int BLOCK = 8;
    private static final int KEY = 32;
    private static final int SALT = 16;
    private static final int LONGEST = 16 << 10;
    private static final int PASSKEY_SALT = 32;
    private static final int LEAST_CREDENTIAL = 16;
    private static final int MOST_CREDENTIAL = 1_023;
    private static final Set<String> HEADER = Set.of("alg", "enc", "kdf", "n", "r", "p", "salt");
    private static final Set<String> PASSKEY_HEADER = Set.of("alg", "enc", "kdf", "credential", "salt");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Protection() {}

    public static String lock(String passphrase, byte[] secret) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return lock(passphrase, secret, COST, salt, AesGcm.randomIv());
    }

    static String lock(String passphrase, byte[] secret, int cost, byte[] salt, byte[] iv) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "dir");
        header.put("enc", "A256GCM");
        header.put("kdf", "scrypt");
        header.put("n", cost);
        header.put("r", BLOCK);
        header.put("p", 1);
        header.put("salt", Base64Url.of(salt));
        return AesGcm.seal(key(passphrase, salt, cost), iv, Base64Url.of(Json.bytes(header)), secret)
                .compact();
    }

    /** @throws Damaged for another passphrase, and for anything that is not such a protection */
    public static byte[] unlock(String passphrase, String protection) throws Damaged {
        var sealed = sealed(protection);
        var header = header(sealed);
        if (!byPassphrase(header)) {
            throw new Damaged("not by passphrase");
        }
        var salt = Base64Url.read((String) header.get("salt"));
        return sealed.open(key(passphrase, salt, (Integer) header.get("n")));
    }

    /** Whether it has the form of a protection by passphrase whose cost is bearable, or of one by passkey. */
    public static boolean wellFormed(String protection) {
        try {
            var header = header(sealed(protection));
            return byPassphrase(header) || byPasskey(header);
        } catch (Damaged e) {
            return false;
        }
    }

    private static AesGcm.Sealed sealed(String protection) throws Damaged {
        if (protection.length() > LONGEST) {
            throw new Damaged("too long");
        }
        return AesGcm.Sealed.parse(protection);
    }

    private static Map<String, Object> header(AesGcm.Sealed sealed) throws Damaged {
        try {
            var json = new String(Base64Url.read(sealed.header()), StandardCharsets.UTF_8);
            var header = Json.readMap(json, Object.class);
            if (header != null) {
                return header;
            }
        } catch (UncheckedIOException e) {
            throw new Damaged("no header", e);
        }
        throw new Damaged("no header");
    }

    private static boolean byPassphrase(Map<String, Object> header) throws Damaged {
        return encrypts(header, HEADER, "scrypt")
                && Integer.valueOf(BLOCK).equals(header.get("r"))
                && Integer.valueOf(1).equals(header.get("p"))
                && header.get("n") instanceof Integer cost
                && cost >= LEAST_COST
                && cost <= MOST_COST
                && Integer.bitCount(cost) == 1
                && length(header.get("salt")) >= SALT;
    }

    /* WebAuthn limits the id of a credential to 1,023 bytes. */
    private static boolean byPasskey(Map<String, Object> header) throws Damaged {
        return encrypts(header, PASSKEY_HEADER, "webauthn-prf")
                && length(header.get("salt")) == PASSKEY_SALT
                && length(header.get("credential")) >= LEAST_CREDENTIAL
                && length(header.get("credential")) <= MOST_CREDENTIAL;
    }

    private static boolean encrypts(Map<String, Object> header, Set<String> members, String kdf) {
        return header.keySet().equals(members)
                && "dir".equals(header.get("alg"))
                && "A256GCM".equals(header.get("enc"))
                && kdf.equals(header.get("kdf"));
    }

    private static int length(Object text) throws Damaged {
        return text instanceof String chars ? Base64Url.read(chars).length : -1;
    }

    private static byte[] key(String passphrase, byte[] salt, int cost) {
        var text = Normalizer.normalize(passphrase, Normalizer.Form.NFKC).replaceAll("^ +| +$", "");
        return SCrypt.generate(text.getBytes(StandardCharsets.UTF_8), salt, cost, BLOCK, 1, KEY);
    }
}
