package global.giga.bid;

import global.giga.kernel.Sha256;
import global.giga.seal.DocumentCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ciphertexts of documents as files under {@code app.files}, written once and never changed. */
@ApplicationScoped
public class SealedFiles {
    private static final int BUFFER = 1 << 16;
    private static final String INCOMING = "incoming";
    private static final String UNFINISHED = "unfinished";
    private static final long MEBIBYTE = 1L << 20;

    @Inject
    @ConfigProperty(name = "app.files", defaultValue = ".data/files")
    String root;

    /** A ciphertext that arrived and waits to be kept or dropped. */
    public record Received(Path file, Sha256 sha256, long bytes) {}

    /**
     * Writes the stream to a temporary file.
     *
     * @throws DocumentTooLarge as soon as more arrives than the ciphertext of the largest document; nothing is left
     */
    public Received receive(InputStream in) {
        Path file = null;
        try {
            file = Files.createTempFile(Files.createDirectories(folder(INCOMING)), "document", ".part");
            return receive(in, file);
        } catch (IOException e) {
            drop(file);
            throw new UncheckedIOException(e);
        } catch (DocumentTooLarge e) {
            drop(file);
            throw e;
        }
    }

    private static Received receive(InputStream in, Path file) throws IOException {
        var digest = Sha256.digest();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var bytes = copy(in, out, DocumentCipher.sealedSize(Enclosure.MOST_BYTES));
            return new Received(file, new Sha256(HexFormat.of().formatHex(digest.digest())), bytes);
        }
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        long bytes = 0;
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > most) {
                throw new DocumentTooLarge(Enclosure.MOST_BYTES / MEBIBYTE);
            }
            out.write(buffer, 0, read);
        }
        return bytes;
    }

    /**
     * Encrypts content that arrived readable, for browsers that cannot do it.
     *
     * @param digest takes the content
     * @throws DocumentTooLarge as soon as more arrives than the largest document has; nothing is left
     */
    Received encrypt(InputStream content, DocumentCipher cipher, MessageDigest digest) {
        Path file = null;
        try {
            file = Files.createTempFile(Files.createDirectories(folder(INCOMING)), "document", ".part");
            var sealed = new DigestOutputStream(Files.newOutputStream(file), Sha256.digest());
            long bytes = 0;
            try (var out = cipher.closing(sealed)) {
                bytes = copy(content, new DigestOutputStream(out, digest), Enclosure.MOST_BYTES);
            }
            var hash = HexFormat.of().formatHex(sealed.getMessageDigest().digest());
            return new Received(file, new Sha256(hash), DocumentCipher.sealedSize(bytes));
        } catch (IOException e) {
            drop(file);
            throw new UncheckedIOException(e);
        } catch (DocumentTooLarge e) {
            drop(file);
            throw e;
        }
    }

    /** Writes the next piece. @throws DocumentDamaged when what came before it is not there */
    void append(String id, long offset, byte[] piece) {
        var file = unfinished(id);
        try {
            Files.createDirectories(file.getParent());
            if (offset > 0 && (!Files.exists(file) || Files.size(file) < offset)) {
                throw new DocumentDamaged();
            }
            try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.truncate(offset).position(offset);
                for (var bytes = ByteBuffer.wrap(piece); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pieces as one ciphertext. */
    Received whole(String id) {
        var file = unfinished(id);
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            var bytes = in.transferTo(OutputStream.nullOutputStream());
            var digest = in.getMessageDigest().digest();
            return new Received(file, new Sha256(HexFormat.of().formatHex(digest)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void dropUnfinished(String id) {
        drop(unfinished(id));
    }

    private Path unfinished(String id) {
        if (!BidDocument.isId(id)) {
            throw new IllegalArgumentException("no id of a document");
        }
        return folder(UNFINISHED).resolve(id);
    }

    /** Gives what was received its place. @throws DocumentTaken when there is a file already: none is ever rewritten */
    void keep(Received received, long tender, String id) {
        try {
            var place = place(tender, id);
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) {
                throw new DocumentTaken();
            }
            Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was received and is not kept; nothing happens where it was kept. */
    public void drop(Received received) {
        drop(received.file());
    }

    InputStream open(long tender, String id) throws IOException {
        return Files.newInputStream(place(tender, id));
    }

    void delete(long tender, String id) {
        drop(place(tender, id));
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

    /** The digest of the whole file; empty when it is not there. */
    Optional<Sha256> digest(long tender, String id) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(open(tender, id), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(new Sha256(HexFormat.of().formatHex(digest.digest())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes what began to arrive before that time and never arrived whole. */
    void clear(Instant before) {
        var incoming = folder(INCOMING);
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (var parts = Files.list(incoming)) {
            for (var part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    drop(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is there and as long as it was. */
    boolean has(long tender, String id, long bytes) {
        try {
            return Files.size(place(tender, id)) == bytes;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(long tender, String id) {
        if (!BidDocument.isId(id)) {
            throw new IllegalArgumentException("no id of a document");
        }
        return folder(Long.toString(tender)).resolve(id);
    }

    private Path folder(String name) {
        return Path.of(root).resolve(name);
    }
}
