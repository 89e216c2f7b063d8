package global.giga.party;

import global.giga.kernel.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of companies' profiles and what companies sent to mend formal defects, in the folder {@code company} under {@code
 * app.files}; they are no secrets of bids.
 */
@ApplicationScoped
public class CompanyFiles {
    /** The most bytes of a document. */
    public static final long MOST_BYTES = 50L << 20;

    private static final long MEBIBYTE = 1L << 20;
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 8;

    @Inject
    @ConfigProperty(name = "app.files", defaultValue = ".data/files")
    String root;

    /** A file that arrived and waits to be kept or dropped. */
    public record Received(Path file, String name, Sha256 sha256, long bytes) {}

    /**
     * Writes the stream to a file.
     *
     * @throws CompanyFileRefused when it is no PDF, PNG or JPEG file or too large; nothing is left
     */
    public Received receive(InputStream in) {
        Path file = null;
        try {
            file = Files.createTempFile(Files.createDirectories(folder()), "document", ".part");
            return receive(in, file);
        } catch (IOException e) {
            drop(file);
            throw new UncheckedIOException(e);
        } catch (CompanyFileRefused e) {
            drop(file);
            throw e;
        }
    }

    private static Received receive(InputStream in, Path file) throws IOException {
        var digest = Sha256.digest();
        long bytes = 0;
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var buffer = new byte[BUFFER];
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                bytes += read;
                if (bytes > MOST_BYTES || bytes == read && !known(buffer, read)) {
                    throw new CompanyFileRefused(MOST_BYTES / MEBIBYTE);
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new CompanyFileRefused(MOST_BYTES / MEBIBYTE);
        }
        var hash = new Sha256(HexFormat.of().formatHex(digest.digest()));
        return new Received(file, UUID.randomUUID().toString(), hash, bytes);
    }

    /** By the first bytes, whatever the file is called. */
    private static boolean known(byte[] start, int length) {
        var head = HexFormat.of().formatHex(start, 0, Math.min(length, HEAD));
        return head.startsWith("255044462d") || head.equals("89504e470d0a1a0a") || head.startsWith("ffd8ff");
    }

    /** Keeps what was received under its name. */
    public void keep(Received received) {
        try {
            Files.move(received.file(), folder().resolve(received.name()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was received and is not kept; nothing happens where it was kept. */
    public void drop(Received received) {
        drop(received.file());
    }

    void delete(String name) {
        drop(folder().resolve(name));
    }

    /** What is kept under the name. */
    public InputStream open(String name) {
        try {
            return Files.newInputStream(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drop(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return Path.of(root).resolve("company");
    }
}
