package global.giga;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bids on the command line, written from src/docs/envelope.md with the JDK and a JOSE library and nothing of the
 * portal: whoever does not trust the scripts of the portal can write such a program.
 */
public final class Sealer {
    private static final int SEGMENT = 1 << 20;
    private static final int HEADER = 40;
    private static final int TAG = 16;

    private final Map<String, Object> kit;

    /** @param kit the answer of /api/bids/{tender}/sealing or /schedule */
    public Sealer(String kit) throws ParseException {
        this.kit = JSONObjectUtils.parse(kit, 64 << 20);
    }

    /** A document as ciphertext, what the container says of it, and what the technical envelope says of it. */
    public record Document(String id, byte[] ciphertext, Map<String, Object> named, Map<String, Object> entry) {}

    /** Seals the draft that is stored on the server: prints the receipt. Arguments: api address, cookie, tender. */
    public static void main(String[] arguments) throws Exception {
        var http = HttpClient.newHttpClient();
        var bids = arguments[0] + "/bids/" + arguments[2];
        var request = HttpRequest.newBuilder(URI.create(bids + "/sealing")).header("Cookie", arguments[1]);
        var kit = http.send(request.build(), BodyHandlers.ofString()).body();
        var sealer = new Sealer(kit);
        var container = sealer.container();
        Files.writeString(Path.of("sealed-bid.json"), container);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(bids + "/sealed?draft=" + sealer.kit.get("draft")))
                        .header("Cookie", arguments[1])
                        .header("X-Requested-With", "portal")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(container))
                        .build(),
                BodyHandlers.ofString());
        System.out.println(answer.body());
    }

    public String stamp() {
        return (String) kit.get("draft");
    }

    /** The container of the draft in the kit. */
    public String container() throws JOSEException, ParseException {
        return container((String) kit.get("technical"), object("financial"), list("documents"));
    }

    /** @param financial content by lot */
    public String container(String technical, Map<String, Object> financial, List<?> documents)
            throws JOSEException, ParseException {
        var sealed = new LinkedHashMap<String, Object>();
        sealed.put("format", "giga-sealed-bid-2");
        sealed.put("technical", envelope("TECHNICAL", lots(), technical, 32_768));
        var closed = new LinkedHashMap<String, Object>();
        for (var lot : lots()) {
            closed.put((String) lot, envelope("FINANCIAL", List.of(lot), (String) financial.get(lot), 4_096));
        }
        sealed.put("financial", closed);
        sealed.put("documents", documents);
        return JSONObjectUtils.toJSONString(sealed);
    }

    /** @param block the content is filled up with blanks to a multiple of so many bytes */
    public String envelope(String kind, List<?> lots, String content, int block) throws JOSEException, ParseException {
        var giga = new LinkedHashMap<String, Object>();
        giga.put("format", 2);
        giga.put("tender", kit.get("tender"));
        giga.put("supplier", kit.get("supplier"));
        giga.put("revision", kit.get("revision"));
        giga.put("kind", kind);
        giga.put("lots", lots);
        var key = ECKey.parse(JSONObjectUtils.toJSONString(key(kind)));
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(key.computeThumbprint().toString())
                .customParam("giga", giga)
                .build();
        var jwe = new JWEObject(header, new Payload(padded(content, block)));
        jwe.encrypt(new ECDHEncrypter(key));
        return jwe.serialize();
    }

    private static byte[] padded(String content, int block) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var filled = Arrays.copyOf(bytes, Math.max(1, (bytes.length + block - 1) / block) * block);
        Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
        return filled;
    }

    /** Encrypts a document for the bid. */
    public Document document(String name, byte[] content) throws GeneralSecurityException {
        var id = UUID.randomUUID().toString();
        var key = random(32);
        var ciphertext = stream(content, key, kit.get("tender") + "|" + kit.get("supplier") + "|" + id);
        var named = new LinkedHashMap<String, Object>();
        named.put("id", id);
        named.put("sha256", sha256(ciphertext));
        named.put("size", ciphertext.length);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", id);
        entry.put("name", name);
        entry.put("type", "application/pdf");
        entry.put("size", content.length);
        entry.put("sha256", sha256(content));
        entry.put("key", java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        return new Document(id, ciphertext, named, entry);
    }

    /** AES256-GCM-HKDF, segments of 1 MiB, as Tink streams it. */
    static byte[] stream(byte[] content, byte[] key, String place) throws GeneralSecurityException {
        return stream(content, key, place, random(32), random(7));
    }

    /** The same with a salt of 32 bytes and a prefix of 7 that are known. */
    public static byte[] stream(byte[] content, byte[] key, String place, byte[] salt, byte[] prefix)
            throws GeneralSecurityException {
        var derived = hkdf(key, salt, place.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        out.write(HEADER);
        out.writeBytes(salt);
        out.writeBytes(prefix);
        int at = 0;
        int segment = 0;
        do {
            var end = Math.min(content.length, at + SEGMENT - TAG - (segment == 0 ? HEADER : 0));
            var nonce = ByteBuffer.allocate(12)
                    .put(prefix)
                    .putInt(segment++)
                    .put((byte) (end == content.length ? 1 : 0))
                    .array();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(128, nonce));
            out.writeBytes(cipher.doFinal(content, at, end - at));
            at = end;
        } while (at < content.length);
        return out.toByteArray();
    }

    private static byte[] hkdf(byte[] key, byte[] salt, byte[] info) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        var extracted = mac.doFinal(key);
        mac.init(new SecretKeySpec(extracted, "HmacSHA256"));
        mac.update(info);
        mac.update((byte) 1);
        return mac.doFinal();
    }

    public static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The kit saying something else. */
    public Sealer with(String field, Object value) throws ParseException {
        var changed = new LinkedHashMap<>(kit);
        changed.put(field, value);
        return new Sealer(JSONObjectUtils.toJSONString(changed));
    }

    public String technical() {
        return (String) kit.get("technical");
    }

    public Map<String, Object> financial() {
        return object("financial");
    }

    public List<Object> lots() {
        return list("lots");
    }

    private List<Object> list(String field) {
        return new ArrayList<>((List<?>) kit.get(field));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(String field) {
        return (Map<String, Object>) kit.get(field);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> key(String kind) {
        return (Map<String, Object>) object("keys").get(kind);
    }
}
