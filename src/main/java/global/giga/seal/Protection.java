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
 * key of the passphrase in Unicode form NFKC without blanks around it. The holders' browsers do the same: resources/crypto/holder.js.
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
    private static final Set<String> HEADER = Set.of("alg", "enc", "kdf", "n", "r", "p", "salt");
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
        var salt = Base64Url.read((String) header.get("salt"));
        return sealed.open(key(passphrase, salt, (Integer) header.get("n")));
    }

    /** Whether it has the form of a protection by passphrase whose cost is bearable. */
    public static boolean wellFormed(String protection) {
        try {
            return header(sealed(protection)).size() == HEADER.size();
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
            if (header != null && fits(header)) {
                return header;
            }
        } catch (UncheckedIOException e) {
            throw new Damaged("no header", e);
        }
        throw new Damaged("another kind of header");
    }

    private static boolean fits(Map<String, Object> header) throws Damaged {
        return header.keySet().equals(HEADER)
                && "dir".equals(header.get("alg"))
                && "A256GCM".equals(header.get("enc"))
                && "scrypt".equals(header.get("kdf"))
                && Integer.valueOf(BLOCK).equals(header.get("r"))
                && Integer.valueOf(1).equals(header.get("p"))
                && header.get("n") instanceof Integer cost
                && cost >= LEAST_COST
                && cost <= MOST_COST
                && Integer.bitCount(cost) == 1
                && header.get("salt") instanceof String salt
                && Base64Url.read(salt).length >= SALT;
    }

    private static byte[] key(String passphrase, byte[] salt, int cost) {
        var text = Normalizer.normalize(passphrase, Normalizer.Form.NFKC).replaceAll("^ +| +$", "");
        return SCrypt.generate(text.getBytes(StandardCharsets.UTF_8), salt, cost, BLOCK, 1, KEY);
    }
}
