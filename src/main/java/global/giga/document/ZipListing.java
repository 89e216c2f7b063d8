package global.giga.document;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The names in the central directory of a ZIP file; nothing is unpacked. */
final class ZipListing {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int MOST_DIRECTORY = 4 << 20;

    private final Set<String> names = new HashSet<>();
    private boolean encrypted;

    private ZipListing() {}

    /** Empty when it is no ZIP file, a damaged one, or one with a directory of more than 4 MiB. */
    static Optional<ZipListing> of(FileBytes content) throws IOException {
        int most = (int) Math.min(content.size(), END_BYTES + MOST_COMMENT);
        var tail = content.read(content.size() - most, most);
        int at = end(tail);
        if (at < 0) {
            return Optional.empty();
        }
        var end = little(tail);
        long size = Integer.toUnsignedLong(end.getInt(at + 12));
        long from = Integer.toUnsignedLong(end.getInt(at + 16));
        if (size > MOST_DIRECTORY || from + size > content.size()) {
            return Optional.empty();
        }
        return listed(little(content.read(from, (int) size)), end.getShort(at + 10) & 0xFFFF);
    }

    private static int end(byte[] tail) {
        var bytes = little(tail);
        for (int at = tail.length - END_BYTES; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<ZipListing> listed(ByteBuffer directory, int entries) {
        var listing = new ZipListing();
        try {
            for (int i = 0; i < entries; i++) {
                if (!listing.take(directory)) {
                    return Optional.empty();
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        return Optional.of(listing);
    }

    private boolean take(ByteBuffer directory) {
        int start = directory.position();
        if (directory.getInt(start) != ENTRY) {
            return false;
        }
        encrypted |= (directory.getShort(start + 8) & 1) == 1;
        int name = directory.getShort(start + 28) & 0xFFFF;
        int rest = (directory.getShort(start + 30) & 0xFFFF) + (directory.getShort(start + 32) & 0xFFFF);
        directory.position(start + 46);
        var text = new byte[name];
        directory.get(text);
        names.add(new String(text, StandardCharsets.UTF_8));
        directory.position(directory.position() + rest);
        return true;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean endsWith(String name) {
        return names.stream()
                .anyMatch(entry ->
                        entry.regionMatches(true, Math.max(0, entry.length() - name.length()), name, 0, name.length()));
    }

    boolean protectedEntries() {
        return encrypted;
    }
}
