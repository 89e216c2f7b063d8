package global.giga.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import global.giga.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JweTest {
    private static final Scalar SECRET = Scalar.of(123_456_789);
    private static final Point KEY = Point.BASE.times(SECRET);
    private static final byte[] CONTENT = "{\"prices\":[1]}".getBytes(StandardCharsets.UTF_8);
    private static final String CLOSED = Jwe.close(KEY, Map.of("kind", "FINANCIAL"), CONTENT);

    @Test
    void givesTheKnownAnswers() throws Exception {
        for (var vector : Vectors.read("jwe.json").get("envelopes")) {
            var extras = Json.readMap(vector.get("extras").toString(), Object.class);
            var content = Vectors.bytes(vector.get("content"));
            var closed = Jwe.close(
                    Vectors.point(vector.get("recipient")),
                    extras,
                    content,
                    Vectors.scalar(vector.get("ephemeralSecret")),
                    Vectors.bytes(vector.get("iv")));
            assertThat(closed).isEqualTo(vector.get("jwe").asText());
            var parsed = Jwe.parse(closed);
            assertThat(parsed.extras()).isEqualTo(extras);
            assertThat(parsed.keyId()).isEqualTo(vector.get("keyId").asText());
            assertThat(parsed.open(Vectors.bytes(vector.get("shared")))).isEqualTo(content);
        }
    }

    @Test
    @DisplayName("RFC 7518 appendix C")
    void derivesTheKeyOfTheStandard() throws Exception {
        var vector = Vectors.read("jwe.json").get("rfc7518c");
        var bob = vector.get("bob");
        var shared = Point.of(bob.get("x").asText(), bob.get("y").asText())
                .times(Vectors.scalar(vector.get("alice")))
                .x();
        assertThat(shared).isEqualTo(Vectors.bytes(vector.get("shared")));
        var key = ConcatKdf.key(
                shared,
                vector.get("algorithm").asText(),
                ascii(vector.get("apu").asText()),
                ascii(vector.get("apv").asText()),
                vector.get("bits").asInt());
        assertThat(Base64Url.of(key)).isEqualTo(vector.get("key").asText());
    }

    @Test
    void opensWhatAnIndependentImplementationClosed() throws Exception {
        var jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                        .keyID(KEY.thumbprint())
                        .build(),
                new Payload(CONTENT));
        jwe.encrypt(new ECDHEncrypter(KEY.jwk()));
        var parsed = Jwe.parse(jwe.serialize());
        assertThat(parsed.open(SECRET)).isEqualTo(CONTENT);
        assertThat(parsed.extras()).isEmpty();
    }

    @Test
    void aChangedCharacterAnywhereIsRefused() {
        for (int at = 0; at < CLOSED.length(); at++) {
            var changed = new StringBuilder(CLOSED);
            changed.setCharAt(at, CLOSED.charAt(at) == 'A' ? 'B' : 'A');
            refused(() -> Jwe.parse(changed.toString()).open(SECRET));
        }
    }

    @Test
    void aFlippedBitOfEachPartIsRefused() throws Exception {
        var parts = CLOSED.split("\\.", -1);
        for (int part : List.of(0, 2, 3, 4)) {
            var bytes = Base64Url.read(parts[part]);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                var flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                var changed = parts.clone();
                changed[part] = Base64Url.of(flipped);
                refused(() -> Jwe.parse(String.join(".", changed)).open(SECRET));
            }
        }
    }

    @Test
    void whatIsTruncatedIsRefused() {
        for (int end = 0; end < CLOSED.length(); end++) {
            var shorter = CLOSED.substring(0, end);
            refused(() -> Jwe.parse(shorter).open(SECRET));
        }
        refused(() -> Jwe.parse(CLOSED + "."));
        refused(() -> Jwe.parse(CLOSED + "A").open(SECRET));
        refused(() -> Jwe.parse(CLOSED + "="));
        refused(() -> Jwe.parse(CLOSED + "\n"));
    }

    @Test
    void otherAlgorithmsAndSuperfluousHeadersAreRefused() {
        var header = "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"kid\":\"k\",\"epk\":" + epk(KEY) + "}";
        assertThat(parsed(header)).isNotNull();
        refused(() -> parse(header.replace("ECDH-ES", "ECDH-ES+A256KW")));
        refused(() -> parse(header.replace("ECDH-ES", "dir")));
        refused(() -> parse(header.replace("A256GCM", "A128GCM")));
        refused(() -> parse(header.replace("A256GCM", "A256CBC-HS512")));
        refused(() -> parse(header.replace("\"kid\"", "\"zip\":\"DEF\",\"kid\"")));
        refused(() -> parse(header.replace("\"kid\"", "\"apu\":\"AA\",\"kid\"")));
        refused(() -> parse(header.replace("\"kid\"", "\"crit\":[\"exp\"],\"kid\"")));
        refused(() -> parse(header.replace("\"k\"", "7")));
        refused(() -> parse(header.replace("\"EC\"", "\"OKP\"")));
        refused(() -> parse(header.replace("P-256", "P-384")));
        refused(() -> parse(header.replace("}}", "},\"giga\":[]}")));
        refused(() -> parse("null"));
        refused(() -> parse("[]"));
        refused(() -> parse("{"));
        refused(() -> parse("[".repeat(100_000)));
    }

    @Test
    void ephemeralKeysOutsideTheCurveAreRefused() {
        var x = Base64Url.of(KEY.x());
        refused(() -> Point.of(x, x));
        refused(() -> Point.of(Base64Url.of(new byte[32]), Base64Url.of(new byte[32])));
        refused(() -> Point.of(Base64Url.of(new byte[33]), x));
        refused(() -> Point.of(new byte[] {0}));
        refused(() -> Point.of(new byte[65]));
        var compressed = new byte[33];
        compressed[0] = 2;
        System.arraycopy(KEY.x(), 0, compressed, 1, 32);
        refused(() -> Point.of(compressed));
    }

    @Test
    void hugeTextsAreRefusedBeforeTheyAreRead() {
        refused(() -> Jwe.parse("A".repeat(Jwe.LONGEST + 1)));
        refused(() -> Jwe.parse("A".repeat(300 << 10) + CLOSED.substring(CLOSED.indexOf('.'))));
        refused(() -> Jwe.parse(".".repeat(1_000_000)));
    }

    private static Jwe parsed(String header) {
        try {
            return parse(header);
        } catch (Damaged e) {
            return null;
        }
    }

    private static Jwe parse(String header) throws Damaged {
        return Jwe.parse(Base64Url.of(header.getBytes(StandardCharsets.UTF_8)) + CLOSED.substring(CLOSED.indexOf('.')));
    }

    private static String epk(Point point) {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + Base64Url.of(point.x()) + "\",\"y\":\""
                + Base64Url.of(point.y()) + "\"}";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Damaged.class);
    }
}
