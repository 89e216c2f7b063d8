package global.giga.api;

import global.giga.bid.SealedBidTooLarge;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request up to a limit. */
final class Bodies {
    private static final int MEBIBYTE = 1 << 20;

    private Bodies() {}

    /** @throws SealedBidTooLarge when the body is declared longer or is longer; no more than the limit is read */
    static byte[] read(InputStream body, Long declared, int most) throws IOException {
        if (declared != null && declared > most) {
            throw new SealedBidTooLarge(most / MEBIBYTE);
        }
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new SealedBidTooLarge(most / MEBIBYTE);
        }
        return bytes;
    }
}
