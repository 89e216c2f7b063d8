package global.giga.bid;

import global.giga.kernel.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes and opens what one organisation alone may read: JSON, filled up with blanks to a multiple of {@value #BLOCK}
 * bytes so that its length does not tell whether a row is filled in, AES-256-GCM, bound to its place. What it throws
 * holds nothing of the content.
 */
final class Safe {
    static final int BLOCK = 1_024;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Safe(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    String close(String place, Object content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(padded(Json.bytes(content)));
            var closed = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, closed, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(closed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it was changed or put in another place, or is of another organisation */
    <T> T open(String place, String closed, Class<T> type) {
        try {
            var bytes = Base64.getDecoder().decode(closed);
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), place);
            return Json.read(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), type);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a draft does not open at its place", e);
        } catch (UncheckedIOException unreadable) {
            throw new IllegalStateException("a draft opens but cannot be read"); // the cause quotes the content
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] padded(byte[] json) {
        var blocks = (json.length + BLOCK - 1) / BLOCK;
        var filled = Arrays.copyOf(json, Math.max(1, blocks) * BLOCK);
        Arrays.fill(filled, json.length, filled.length, (byte) ' ');
        return filled;
    }
}
