package global.giga.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM in the five parts of a compact JWE whose second part, the encrypted key, is empty. */
final class AesGcm {
    private static final int IV = 12;
    private static final int TAG = 16;
    private static final int PARTS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** Its parts; the header still in base64url, as it is authenticated. */
    record Sealed(String header, byte[] iv, byte[] content, byte[] tag) {
        static Sealed parse(String compact) throws Damaged {
            var parts = compact.split("\\.", PARTS + 1);
            if (parts.length != PARTS || !parts[1].isEmpty()) {
                throw new Damaged("not five parts without key");
            }
            var sealed =
                    new Sealed(parts[0], Base64Url.read(parts[2]), Base64Url.read(parts[3]), Base64Url.read(parts[4]));
            if (sealed.iv.length != IV || sealed.tag.length != TAG) {
                throw new Damaged("other lengths than of AES-GCM");
            }
            return sealed;
        }

        String compact() {
            return String.join(".", header, "", Base64Url.of(iv), Base64Url.of(content), Base64Url.of(tag));
        }

        byte[] open(byte[] key) throws Damaged {
            try {
                var cipher = cipher(Cipher.DECRYPT_MODE, key, iv, header);
                var together = Arrays.copyOf(content, content.length + TAG);
                System.arraycopy(tag, 0, together, content.length, TAG);
                return cipher.doFinal(together);
            } catch (GeneralSecurityException e) {
                throw new Damaged("does not open", e);
            }
        }
    }

    static byte[] randomIv() {
        var iv = new byte[IV];
        RANDOM.nextBytes(iv);
        return iv;
    }

    static Sealed seal(byte[] key, byte[] iv, String header, byte[] content) {
        try {
            var together = cipher(Cipher.ENCRYPT_MODE, key, iv, header).doFinal(content);
            var tag = Arrays.copyOfRange(together, content.length, together.length);
            return new Sealed(header, iv, Arrays.copyOf(together, content.length), tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, String header) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, iv));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
