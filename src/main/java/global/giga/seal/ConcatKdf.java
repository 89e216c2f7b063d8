package global.giga.seal;

import global.giga.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Concat KDF of NIST SP 800-56A as RFC 7518, 4.6.2 uses it, for one key of 32 bytes and no party information. */
final class ConcatKdf {
    private static final byte[] ALGORITHM = "A256GCM".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BITS = 256;

    private ConcatKdf() {}

    static byte[] key(byte[] shared) {
        return Sha256.digest().digest(input(shared));
    }

    private static byte[] input(byte[] shared) {
        return ByteBuffer.allocate(4 + shared.length + 4 + ALGORITHM.length + 12)
                .putInt(1)
                .put(shared)
                .putInt(ALGORITHM.length)
                .put(ALGORITHM)
                .putInt(0)
                .putInt(0)
                .putInt(KEY_BITS)
                .array();
    }
}
