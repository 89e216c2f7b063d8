package global.giga.seal;

import global.giga.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Concat KDF of NIST SP 800-56A as RFC 7518, 4.6.2 uses it, for keys of at most 256 bits: one round of SHA-256. */
final class ConcatKdf {
    private static final byte[] NOBODY = {};

    private ConcatKdf() {}

    /** The key of A256GCM without party information. */
    static byte[] key(byte[] shared) {
        return key(shared, "A256GCM", NOBODY, NOBODY, 256);
    }

    static byte[] key(byte[] shared, String algorithm, byte[] apu, byte[] apv, int bits) {
        var name = algorithm.getBytes(StandardCharsets.US_ASCII);
        var input = ByteBuffer.allocate(4 + shared.length + 3 * 4 + name.length + apu.length + apv.length + 4)
                .putInt(1)
                .put(shared);
        for (var part : new byte[][] {name, apu, apv}) {
            input.putInt(part.length).put(part);
        }
        return Arrays.copyOf(Sha256.digest().digest(input.putInt(bits).array()), bits / Byte.SIZE);
    }
}
