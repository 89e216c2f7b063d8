package global.giga.document;

import global.giga.document.UnreadableFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook that hold cells, unpacked in memory and never beyond the limits. A part that would make the
 * workbook act, fetch or carry something else refuses the whole file.
 */
final class WorkbookPackage {
    private static final int SMALL = 1_000_000;
    private static final byte[] ENCRYPTED =
            "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    private final WorkbookLimits limits;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final CountedBytes packed;
    private long unpacked;

    private WorkbookPackage(byte[] file, WorkbookLimits limits) {
        this.limits = limits;
        this.packed = new CountedBytes(file);
    }

    /** @throws UnreadableFile unless it is a workbook within the limits, and nothing else */
    static WorkbookPackage open(byte[] file, WorkbookLimits limits) {
        if (file.length > limits.bytes()) {
            throw new UnreadableFile(Reason.TOO_LARGE, limits.bytes());
        }
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(contains(file, ENCRYPTED) ? Reason.WORKBOOK_PASSWORD : Reason.WORKBOOK_OLD);
        }
        var opened = new WorkbookPackage(file, limits);
        try {
            opened.unpack();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Reason.WORKBOOK_DAMAGED);
        }
        return opened;
    }

    /** Whether the bytes are a file of Excel or LibreOffice, readable or not. */
    static boolean is(byte[] file) {
        return starts(file, 'P', 'K', 3, 4) || starts(file, 0xD0, 0xCF, 0x11, 0xE0);
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** @throws UnreadableFile when the part is not there */
    InputStream part(String name) {
        var bytes = parts.get(name.toLowerCase(Locale.ROOT));
        if (bytes == null) {
            throw new UnreadableFile(Reason.WORKBOOK_DAMAGED);
        }
        return new ByteArrayInputStream(bytes);
    }

    private void unpack() throws IOException {
        try (var zip = new ZipInputStream(packed)) {
            var entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > limits.entries()) {
                    throw bomb();
                }
                var name = name(entry);
                requireHarmless(name);
                var bytes = unpack(zip, kept(name));
                if (bytes != null && parts.put(name, bytes) != null) {
                    throw new UnreadableFile(Reason.WORKBOOK_DAMAGED);
                }
            }
        }
        if (!has("xl/workbook.xml")) {
            throw new UnreadableFile(Reason.WORKBOOK_OTHER);
        }
    }

    private static String name(ZipEntry entry) {
        var name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static boolean kept(String name) {
        return name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels")) && !name.contains("/theme/");
    }

    /** Counts while it unpacks and stops at the first byte too many, whatever the entry says of its size. */
    private byte[] unpack(InputStream in, boolean kept) throws IOException {
        var before = packed.count();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            unpacked += n;
            var from = Math.max(1, packed.count() - before);
            if (unpacked > limits.unpacked() || size > SMALL && size / from > limits.ratio()) {
                throw bomb();
            }
            if (kept) {
                out.write(buffer, 0, n);
            }
        }
        return kept ? out.toByteArray() : null;
    }

    private UnreadableFile bomb() {
        return new UnreadableFile(Reason.WORKBOOK_BOMB, limits.unpacked() / 1_000_000);
    }

    private static void requireHarmless(String name) {
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/") || name.startsWith("xl/activex/")) {
            throw new UnreadableFile(Reason.WORKBOOK_MACROS);
        }
        if (name.startsWith("xl/externallinks/")
                || name.startsWith("xl/querytables/")
                || name.equals("xl/connections.xml")) {
            throw new UnreadableFile(Reason.WORKBOOK_LINKS);
        }
        if (name.startsWith("xl/embeddings/")) {
            throw new UnreadableFile(Reason.WORKBOOK_EMBEDDED);
        }
    }

    private static boolean starts(byte[] file, int... head) {
        if (file.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((file[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] file, byte[] wanted) {
        for (int i = 0; i + wanted.length <= file.length; i++) {
            if (java.util.Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** How many of the packed bytes were read so far. */
    private static final class CountedBytes extends ByteArrayInputStream {
        CountedBytes(byte[] bytes) {
            super(bytes);
        }

        long count() {
            return pos;
        }
    }
}
