package global.giga.document;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read again and again from any place, without being in memory. */
public interface FileBytes {
    /** In bytes. */
    long size();

    /** The whole, from its beginning. */
    InputStream open() throws IOException;

    /** At most so many bytes from there on. */
    default byte[] read(long from, int most) throws IOException {
        try (var in = open()) {
            in.skipNBytes(Math.min(from, size()));
            return in.readNBytes(most);
        }
    }
}
