package global.giga.kernel;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts small secrets under the key of the configuration: {@code app.seal.key} (32 bytes as Base64), or the file
 * {@code app.seal.file}, which is made with a random key where it does not exist yet.
 */
@ApplicationScoped
public class Vault {
    private static final int KEY_BYTES = 32;

    @Inject
    @ConfigProperty(name = "app.seal.key")
    Optional<String> configured;

    @Inject
    @ConfigProperty(name = "app.seal.file", defaultValue = ".data/seal.key")
    String file;

    private byte[] key;

    /** The same outside of the server. */
    static Vault of(Optional<String> key, Path file) {
        var vault = new Vault();
        vault.configured = key;
        vault.file = file.toString();
        return vault;
    }

    public String lock(String secret) {
        try {
            var header = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);
            var jwe = new JWEObject(header, new Payload(secret));
            jwe.encrypt(new DirectEncrypter(key()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the key of the configuration is not the one that locked the secret */
    public String unlock(String locked) {
        try {
            var jwe = JWEObject.parse(locked);
            jwe.decrypt(new DirectDecrypter(key()));
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the key of the seal is not the one that locked this secret", e);
        }
    }

    /** A keyed digest of the value (HMAC-SHA-256): without the key nobody finds the value by trying all there are. */
    public Sha256 fingerprint(String purpose, String value) {
        var mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(derived(purpose)));
        var content = value.getBytes(StandardCharsets.UTF_8);
        mac.update(content, 0, content.length);
        var bytes = new byte[mac.getMacSize()];
        mac.doFinal(bytes, 0);
        return new Sha256(HexFormat.of().formatHex(bytes));
    }

    /** 32 bytes that follow from the key of the configuration and the purpose; another purpose tells nothing of them. */
    byte[] derived(String purpose) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(key(), null, purpose.getBytes(StandardCharsets.UTF_8)));
        var bytes = new byte[KEY_BYTES];
        hkdf.generateBytes(bytes, 0, KEY_BYTES);
        return bytes;
    }

    private synchronized byte[] key() {
        if (key == null) {
            key = configured.map(Base64.getDecoder()::decode).orElseGet(this::keyOfFile);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("app.seal.key needs " + KEY_BYTES + " bytes, has " + key.length);
            }
        }
        return key;
    }

    private byte[] keyOfFile() {
        try {
            var path = Path.of(file);
            if (Files.notExists(path)) {
                write(path);
            }
            return Base64.getDecoder().decode(Files.readString(path).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path) throws IOException {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        Files.writeString(path, Base64.getEncoder().encodeToString(fresh));
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
