package global.giga.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.seal.threshold.Commitments;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HolderSecretTest {
    @Test
    void unlocksTheKnownProtection() throws Exception {
        var vector = Vectors.read("holder.json");
        var wanted = vector.get("secrets").get("1");
        var secret = HolderSecret.unlock(
                vector.get("passphrase").asText(), vector.get("protection").asText());
        assertThat(secret.agreement()).isEqualTo(Vectors.scalar(wanted.get("agreement")));
        assertThat(secret.signature()).isEqualTo(Vectors.scalar(wanted.get("signature")));
    }

    @Test
    void anotherPassphraseUnlocksNothing() {
        var protection = Vectors.read("holder.json").get("protection").asText();
        assertThatThrownBy(() -> HolderSecret.unlock("open the envelopes", protection))
                .isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> HolderSecret.unlock("", protection)).isInstanceOf(Damaged.class);
    }

    @Test
    void protectsUnderTheFullCost() throws Exception {
        var secret = HolderSecret.random(new SecureRandom());
        var protection = secret.protect("open the envelopes together");
        assertThat(Protection.wellFormed(protection)).isTrue();
        assertThat(HolderSecret.unlock("open the envelopes together", protection))
                .isEqualTo(secret);
        assertThat(secret.toString()).doesNotContain(secret.agreement().text());
    }

    @Test
    void protectionsThatWouldEatTheMemoryOrProtectLittleAreRefused() {
        var protection = Vectors.read("holder.json").get("protection").asText();
        assertThat(Protection.wellFormed(protection)).isTrue();
        for (var cost : new String[] {"1073741824", "2199023255552", "1024", "20000", "-16384", "16384.0", "\"x\""}) {
            var other = withHeader(protection, "\"n\":16384", "\"n\":" + cost);
            assertThat(Protection.wellFormed(other)).as(cost).isFalse();
            assertThatThrownBy(() -> Protection.unlock("x", other)).isInstanceOf(Damaged.class);
        }
        assertThat(Protection.wellFormed(withHeader(protection, "\"p\":1", "\"p\":99")))
                .isFalse();
        assertThat(Protection.wellFormed(withHeader(protection, "scrypt", "none")))
                .isFalse();
        assertThat(Protection.wellFormed("A".repeat(100_000))).isFalse();
        assertThat(Protection.wellFormed("")).isFalse();
    }

    @Test
    void theKnownProtectionByPasskeyOpensWithWhatThePasskeyMakes() throws Exception {
        var vector = Vectors.read("holder.json");
        var passkey = vector.get("passkey");
        var protection = passkey.get("protection").asText();
        assertThat(Protection.wellFormed(protection)).isTrue();
        var salt = Base64Url.read(passkey.get("salt").asText());
        var key = hkdf(Base64Url.read(passkey.get("secret").asText()), salt);
        var opened = Json.read(AesGcm.Sealed.parse(protection).open(key), JsonNode.class);
        var wanted = vector.get("secrets").get("1");
        assertThat(opened.at("/ecdh/d")).isEqualTo(wanted.get("agreement"));
        assertThat(opened.at("/ecdsa/d")).isEqualTo(wanted.get("signature"));
        assertThatThrownBy(() -> HolderSecret.unlock("any", protection)).isInstanceOf(Damaged.class);
    }

    /** RFC 5869, one block. */
    private static byte[] hkdf(byte[] secret, byte[] salt) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        mac.init(new SecretKeySpec(mac.doFinal(secret), "HmacSHA256"));
        return mac.doFinal("giga-holder-key-1\u0001".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void protectionsByPasskeyHaveExactlyTheirParameters() {
        var protection =
                Vectors.read("holder.json").get("passkey").get("protection").asText();
        var salt = Vectors.read("holder.json").get("passkey").get("salt").asText();
        var credential =
                Vectors.read("holder.json").get("passkey").get("credential").asText();
        for (var change : new String[][] {
            {salt, "AAAA"},
            {salt, salt + "AAAA"},
            {"\"" + salt + "\"", "7"},
            {credential, "AAAA"},
            {credential, "A".repeat(1_368)},
            {credential, credential + "="},
            {"webauthn-prf", "webauthn"},
            {"A256GCM", "A128GCM"},
            {"{", "{\"n\":131072,"}
        }) {
            assertThat(Protection.wellFormed(withHeader(protection, change[0], change[1])))
                    .as(change[0] + " → " + change[1])
                    .isFalse();
        }
    }

    @Test
    void aLetterOpensOnlyForItsHolderAndItsPlace() throws Exception {
        var vector = Vectors.read("holder.json");
        var letter = vector.get("letter").asText();
        var place = new ShareLetter("KZ-2026-01", EnvelopeKind.FINANCIAL, 0, 2, 1);
        var holder = Vectors.scalar(vector.get("secrets").get("1").get("agreement"));
        var stranger = Vectors.scalar(vector.get("secrets").get("2").get("agreement"));
        assertThat(place.open(letter, holder)).isEqualTo(Vectors.scalar(vector.get("letterValue")));
        place.check(letter, Point.BASE.times(holder));
        assertThatThrownBy(() -> place.open(letter, stranger)).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> place.check(letter, Point.BASE.times(stranger)))
                .isInstanceOf(Damaged.class);
        for (var other : new ShareLetter[] {
            new ShareLetter("KZ-2026-02", EnvelopeKind.FINANCIAL, 0, 2, 1),
            new ShareLetter("KZ-2026-01", EnvelopeKind.TECHNICAL, 0, 2, 1),
            new ShareLetter("KZ-2026-01", EnvelopeKind.FINANCIAL, 1, 2, 1),
            new ShareLetter("KZ-2026-01", EnvelopeKind.FINANCIAL, 0, 3, 1),
            new ShareLetter("KZ-2026-01", EnvelopeKind.FINANCIAL, 0, 2, 3)
        }) {
            assertThatThrownBy(() -> other.open(letter, holder)).isInstanceOf(Damaged.class);
        }
    }

    @Test
    void theFingerprintIsTheKnownOneAndChangesWithEverything() throws Exception {
        var vector = Vectors.read("holder.json");
        var holders = new TreeMap<Integer, Ceremony.PublicKeys>();
        for (var one : Vectors.byPosition(vector.get("secrets")).entrySet()) {
            var secret = new HolderSecret(
                    Vectors.scalar(one.getValue().get("agreement")),
                    Vectors.scalar(one.getValue().get("signature")));
            holders.put(one.getKey(), secret.publicKeys());
        }
        var known = new Sha256(vector.get("fingerprint").asText());
        assertThat(Ceremony.fingerprint("KZ-2026-01", 0, 2, holders, dealings()))
                .isEqualTo(known);
        assertThat(Ceremony.spoken(known)).isEqualTo(vector.get("spoken").asText());
        assertThat(Ceremony.fingerprint("KZ-2026-02", 0, 2, holders, dealings()))
                .isNotEqualTo(known);
        assertThat(Ceremony.fingerprint("KZ-2026-01", 1, 2, holders, dealings()))
                .isNotEqualTo(known);
        holders.put(2, HolderSecret.random(new SecureRandom()).publicKeys());
        assertThat(Ceremony.fingerprint("KZ-2026-01", 0, 2, holders, dealings()))
                .isNotEqualTo(known);
    }

    private static Map<EnvelopeKind, Map<Integer, Commitments>> dealings() throws Damaged {
        var dealings = new EnumMap<EnvelopeKind, Map<Integer, Commitments>>(EnvelopeKind.class);
        var vector = Vectors.read("threshold.json");
        dealings.put(EnvelopeKind.TECHNICAL, commitments(vector.get("coefficients")));
        dealings.put(EnvelopeKind.FINANCIAL, commitments(vector.get("resharedCoefficients")));
        return dealings;
    }

    private static Map<Integer, Commitments> commitments(JsonNode polynomials) throws Damaged {
        var commitments = new TreeMap<Integer, Commitments>();
        for (var polynomial : Vectors.byPosition(polynomials).entrySet()) {
            var points = new ArrayList<Point>();
            for (var coefficient : polynomial.getValue()) {
                points.add(Point.BASE.times(Vectors.scalar(coefficient)));
            }
            commitments.put(polynomial.getKey(), new Commitments(points));
        }
        return commitments;
    }

    private static String withHeader(String protection, String from, String to) {
        var dot = protection.indexOf('.');
        var header = new String(Base64.getUrlDecoder().decode(protection.substring(0, dot)), StandardCharsets.UTF_8);
        assertThat(header).contains(from);
        return Base64Url.of(header.replace(from, to).getBytes(StandardCharsets.UTF_8)) + protection.substring(dot);
    }
}
