package global.giga.seal;

import global.giga.kernel.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A compact JWE (RFC 7516) closed for a point of P-256: ECDH-ES directly (RFC 7518, 4.6), A256GCM, nothing else and no
 * compression. Its protected header may say in {@code giga} what it is and where it belongs; that is authenticated with
 * the content. Parsing opens nothing. Twin of resources/crypto/jwe.js.
 */
public final class Jwe {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 64 << 20;

    private static final int LONGEST_HEADER = 256 << 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EXTRAS = "giga";
    private static final Set<String> HEADER = Set.of("alg", "enc", "kid", "epk", EXTRAS);

    private final AesGcm.Sealed sealed;
    private final Point ephemeral;
    private final String keyId;
    private final Map<String, Object> extras;

    private Jwe(AesGcm.Sealed sealed, Map<String, Object> header) throws Damaged {
        this.sealed = sealed;
        if (!HEADER.containsAll(header.keySet())
                || !"ECDH-ES".equals(header.get("alg"))
                || !"A256GCM".equals(header.get("enc"))
                || !(header.get("kid") instanceof String kid)) {
            throw new Damaged("another kind of header");
        }
        this.keyId = kid;
        this.ephemeral = ephemeral(object(header.get("epk")));
        this.extras = object(header.getOrDefault(EXTRAS, Map.of()));
    }

    /**
     * Closes the content for whoever can multiply with the private scalar of the recipient.
     *
     * @param extras what the header says under {@code giga}: readable by everybody
     */
    public static String close(Point recipient, Map<String, ?> extras, byte[] content) {
        return close(recipient, extras, content, Scalar.random(RANDOM), AesGcm.randomIv());
    }

    /** With chosen randomness, for vectors only. */
    static String close(Point recipient, Map<String, ?> extras, byte[] content, Scalar secret, byte[] iv) {
        var ephemeral = Point.BASE.times(secret);
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "ECDH-ES");
        header.put("enc", "A256GCM");
        header.put("kid", recipient.thumbprint());
        header.put(
                "epk",
                Map.of(
                        "kty",
                        "EC",
                        "crv",
                        "P-256",
                        "x",
                        Base64Url.of(ephemeral.x()),
                        "y",
                        Base64Url.of(ephemeral.y())));
        header.put(EXTRAS, extras);
        var key = ConcatKdf.key(recipient.times(secret).x());
        return AesGcm.seal(key, iv, Base64Url.of(Json.bytes(header)), content).compact();
    }

    /** @throws Damaged when the text is not a JWE of this kind; whether it opens shows only in opening */
    public static Jwe parse(String text) throws Damaged {
        if (text.length() > LONGEST) {
            throw new Damaged("too long");
        }
        var sealed = AesGcm.Sealed.parse(text);
        return new Jwe(sealed, header(sealed));
    }

    private static Map<String, Object> header(AesGcm.Sealed sealed) throws Damaged {
        if (sealed.header().length() > LONGEST_HEADER) {
            throw new Damaged("header too long");
        }
        try {
            var json = new String(Base64Url.read(sealed.header()), StandardCharsets.UTF_8);
            return object(Json.readMap(json, Object.class));
        } catch (UncheckedIOException e) {
            throw new Damaged("no header", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) throws Damaged {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Damaged("no object");
    }

    private static Point ephemeral(Map<String, Object> epk) throws Damaged {
        if ("EC".equals(epk.get("kty"))
                && "P-256".equals(epk.get("crv"))
                && epk.get("x") instanceof String x
                && epk.get("y") instanceof String y) {
            return Point.of(x, y);
        }
        throw new Damaged("no ephemeral key");
    }

    /** E: partial decryptions are multiples of it. */
    public Point ephemeral() {
        return ephemeral;
    }

    /** The thumbprint of the public key that it is said to be closed for. */
    public String keyId() {
        return keyId;
    }

    /** What the header says under {@code giga}; proven only once the envelope has opened. */
    public Map<String, Object> extras() {
        return extras;
    }

    /**
     * Opens with what the key agreement gave.
     *
     * @param shared 32 bytes: the x-coordinate of the private scalar times the ephemeral key
     * @throws Damaged when it does not open with it
     */
    public byte[] open(byte[] shared) throws Damaged {
        return sealed.open(ConcatKdf.key(shared));
    }

    /** Opens with the private scalar of the recipient. */
    public byte[] open(Scalar secret) throws Damaged {
        return open(ephemeral.times(secret).x());
    }
}
