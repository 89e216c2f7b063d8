package global.giga.seal;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * Documents of a bid as they stream, in Tink's format AES256-GCM-HKDF with segments of 1 MiB: constant memory whatever
 * their size, and no byte comes out that was not authenticated at its place. Twin of resources/crypto/stream.js.
 */
public final class DocumentCipher {
    public static final int KEY_BYTES = 32;
    public static final int SEGMENT = 1 << 20;

    private static final int HEADER = 40;
    private static final int TAG = 16;

    private final AesGcmHkdfStreaming streaming;
    private final byte[] place;

    /**
     * @param key 32 random bytes, used for this one document
     * @param place where it belongs: a document put in another place does not open
     */
    public DocumentCipher(byte[] key, String place) {
        try {
            this.streaming = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of a document", e);
        }
        this.place = place.getBytes(StandardCharsets.UTF_8);
    }

    /** Where a document belongs: the tender's reference, the supplier's id and the document's id. */
    public static String place(String tender, long supplier, String document) {
        return tender + "|" + supplier + "|" + document;
    }

    public static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** How many bytes the ciphertext of so many bytes has. */
    public static long sealedSize(long content) {
        var room = SEGMENT - TAG;
        var segments = Math.max(1, (content + HEADER + room - 1) / room);
        return HEADER + content + TAG * segments;
    }

    /** How many bytes the content of a ciphertext of so many bytes has. */
    public static long contentSize(long sealed) {
        var segments = (sealed + SEGMENT - 1) / SEGMENT;
        return sealed - HEADER - TAG * segments;
    }

    /** What is written to it arrives encrypted; complete once it is closed. */
    public OutputStream closing(OutputStream out) throws IOException {
        try {
            return streaming.newEncryptingStream(out, place);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The content; reading fails with an IOException at the first byte that was changed. */
    public InputStream opening(InputStream sealed) throws IOException {
        try {
            return streaming.newDecryptingStream(sealed, place);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
