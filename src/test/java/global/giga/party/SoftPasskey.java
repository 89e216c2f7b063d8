package global.giga.party;

import com.fasterxml.jackson.databind.JsonNode;
import com.upokecenter.cbor.CBORObject;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** A device with a passkey, in software: makes one for a site and answers questions, honestly or not. */
final class SoftPasskey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair pair = pair();
    private final byte[] id = Tokens.bytes(16);
    private String userHandle;

    /** Answers a question for a new passkey. */
    String make(String asked, String origin, boolean verified) {
        var key = Json.read(asked, JsonNode.class).path("publicKey");
        userHandle = key.path("user").path("id").asText();
        int flags = PRESENT | ATTESTED | (verified ? VERIFIED : 0);
        var attestation = CBORObject.NewMap()
                .Add("fmt", "none")
                .Add("attStmt", CBORObject.NewMap())
                .Add("authData", concat(data(key.path("rp").path("id").asText(), flags, 0), credential()));
        return answer(Map.of(
                "clientDataJSON",
                        client("webauthn.create", key.path("challenge").asText(), origin),
                "attestationObject", base64(attestation.EncodeToBytes())));
    }

    /** Answers a question to sign in. */
    String show(String asked, String origin, long count, boolean verified) {
        var key = Json.read(asked, JsonNode.class).path("publicKey");
        var data = data(key.path("rpId").asText(), PRESENT | (verified ? VERIFIED : 0), count);
        var client = client("webauthn.get", key.path("challenge").asText(), origin);
        var hash = HexFormat.of()
                .parseHex(Sha256.of(Base64.getUrlDecoder().decode(client)).hex());
        return answer(Map.of(
                "clientDataJSON",
                client,
                "authenticatorData",
                base64(data),
                "signature",
                base64(signed(concat(data, hash))),
                "userHandle",
                userHandle));
    }

    private String answer(Map<String, String> response) {
        return Json.write(Map.of(
                "id", base64(id), "type", "public-key", "clientExtensionResults", Map.of(), "response", response));
    }

    private static String client(String type, String challenge, String origin) {
        var json = Json.write(Map.of("type", type, "challenge", challenge, "origin", origin));
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] data(String site, int flags, long count) {
        var hash = HexFormat.of()
                .parseHex(Sha256.of(site.getBytes(StandardCharsets.UTF_8)).hex());
        return ByteBuffer.allocate(37)
                .put(hash)
                .put((byte) flags)
                .putInt((int) count)
                .array();
    }

    private byte[] credential() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var cose = CBORObject.NewMap()
                .Add(1, 2)
                .Add(3, -7)
                .Add(-1, 1)
                .Add(-2, unsigned(point.getAffineX()))
                .Add(-3, unsigned(point.getAffineY()));
        var head = ByteBuffer.allocate(18)
                .put(new byte[16])
                .putShort((short) id.length)
                .array();
        return concat(head, id, cose.EncodeToBytes());
    }

    private byte[] signed(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(BigInteger value) {
        var bytes = value.toByteArray();
        var padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
