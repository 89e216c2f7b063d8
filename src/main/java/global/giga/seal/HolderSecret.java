package global.giga.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import global.giga.kernel.Json;
import java.io.UncheckedIOException;
import java.security.SecureRandom;

/**
 * The private halves of a person's keys: one to receive shares, one to sign minutes. Lives in the holder's browser and
 * on the portal only under a passphrase.
 *
 * @param agreement the private scalar of the key that shares are closed for
 * @param signature the private scalar of the ECDSA key
 */
public record HolderSecret(Scalar agreement, Scalar signature) {
    /** As it is protected. */
    private record Stored(
            @JsonProperty("ecdh") Jwk ecdh,
            @JsonProperty("ecdsa") Jwk ecdsa) {}

    private record Jwk(String kty, String crv, String x, String y, String d) {
        static Jwk of(Scalar secret) {
            var point = Point.BASE.times(secret);
            return new Jwk("EC", "P-256", Base64Url.of(point.x()), Base64Url.of(point.y()), secret.text());
        }

        Scalar secret() throws Damaged {
            var secret = d == null ? Scalar.ZERO : Scalar.read(d);
            if (x == null
                    || y == null
                    || !"P-256".equals(crv)
                    || secret.value().signum() == 0
                    || !Point.of(x, y).equals(Point.BASE.times(secret))) {
                throw new Damaged("no key pair");
            }
            return secret;
        }
    }

    public static HolderSecret random(SecureRandom random) {
        return new HolderSecret(Scalar.random(random), Scalar.random(random));
    }

    public Ceremony.PublicKeys publicKeys() {
        return new Ceremony.PublicKeys(Point.BASE.times(agreement), Point.BASE.times(signature));
    }

    /** Takes the time and memory of scrypt. */
    public String protect(String passphrase) {
        return Protection.lock(passphrase, Json.bytes(new Stored(Jwk.of(agreement), Jwk.of(signature))));
    }

    /** @throws Damaged for another passphrase */
    public static HolderSecret unlock(String passphrase, String protection) throws Damaged {
        try {
            var stored = Json.read(Protection.unlock(passphrase, protection), Stored.class);
            if (stored.ecdh() == null || stored.ecdsa() == null) {
                throw new Damaged("no holder key");
            }
            return new HolderSecret(stored.ecdh().secret(), stored.ecdsa().secret());
        } catch (UncheckedIOException e) {
            throw new Damaged("no holder key", e);
        }
    }

    /** Never the numbers. */
    @Override
    public String toString() {
        return "holder secret of " + publicKeys().agreement();
    }
}
