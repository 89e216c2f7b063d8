package global.giga.party;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps: TOTP (RFC 6238), SHA-1, six digits, a new one every 30 seconds. */
public final class Codes {
    /** A code is taken so many steps before and after its own, for clocks that go wrong. */
    static final int WINDOW = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();
    private static final int SECRET_BYTES = 20;

    private Codes() {}

    /** A new secret in Base32. */
    public static String freshSecret() {
        return Base32.encode(Tokens.bytes(SECRET_BYTES));
    }

    /** What an app reads from a QR code to make codes of the secret, under the name of portal and account. */
    public static String link(String portal, String email, String secret) {
        return "otpauth://totp/" + encoded(portal + ":" + email) + "?secret=" + secret + "&issuer=" + encoded(portal);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The code of the secret (Base32) at that time. */
    public static String at(String secret, Instant time) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code it is, within the window and after the last step that was taken; empty for no such. */
    static OptionalLong step(String secret, String code, Instant now, long last) {
        var current = now.getEpochSecond() / STEP;
        return LongStream.rangeClosed(current - WINDOW, current + WINDOW)
                .filter(step -> step > last && same(at(secret, Instant.ofEpochSecond(step * STEP)), code))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
