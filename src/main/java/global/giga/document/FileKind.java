package global.giga.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a document may be, told by its content and not by its name. Twin of resources/portal/kinds.js, which checks what
 * is encrypted in the browser.
 */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff");

    private static final int HEAD = 2_048;
    private static final int TAIL = 32_768;

    private final String type;
    private final List<String> extensions;

    FileKind(String type, String... extensions) {
        this.type = type;
        this.extensions = List.of(extensions);
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** The endings of names, for choosing files: .pdf,.docx… */
    public static String accepted() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(kind -> kind.extensions.stream())
                        .map(end -> "." + end)
                        .toList());
    }

    /** The kind that a name promises. @throws FileTypeRefused for any other */
    public static FileKind named(FileName name) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(name.extension()))
                .findFirst()
                .orElseThrow(FileTypeRefused::new);
    }

    /**
     * The kind of a document whose content is what its name promises.
     *
     * @throws FileTypeRefused when the name promises none of the kinds
     * @throws FileTypeMismatch when the content is something else
     * @throws FileProtected when a password is needed to read it, or an old format hides what it is
     * @throws FileWithMacros when it holds programs
     */
    public static FileKind of(FileName name, FileBytes content) throws IOException {
        var promised = named(name);
        if (found(content).filter(promised::equals).isEmpty()) {
            throw new FileTypeMismatch(promised.name());
        }
        return promised;
    }

    /** What the content is, whatever its name; empty for anything else. @throws FileProtected, FileWithMacros see above */
    public static Optional<FileKind> found(FileBytes content) throws IOException {
        var head = content.read(0, HEAD);
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw new FileProtected();
        }
        if (starts(head, '%', 'P', 'D', 'F', '-')) {
            requireReadablePdf(head, content);
            return Optional.of(PDF);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return ZipListing.of(content).flatMap(FileKind::office);
        }
        return Optional.ofNullable(image(head));
    }

    private static FileKind image(byte[] head) {
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        return starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42) ? TIFF : null;
    }

    private static Optional<FileKind> office(ZipListing zip) {
        if (!zip.has("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (zip.protectedEntries()) {
            throw new FileProtected();
        }
        if (zip.endsWith("vbaProject.bin")) {
            throw new FileWithMacros();
        }
        if (zip.has("word/document.xml")) {
            return Optional.of(DOCX);
        }
        return zip.has("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }

    /* The dictionary that says so stands at the end, where its table begins, or (linearised) at the beginning. */
    private static void requireReadablePdf(byte[] head, FileBytes content) throws IOException {
        var tail = latin(content.read(Math.max(0, content.size() - TAIL), TAIL));
        if (encrypted(latin(head)) || encrypted(tail) || encrypted(latin(table(tail, content)))) {
            throw new FileProtected();
        }
    }

    private static byte[] table(String tail, FileBytes content) throws IOException {
        int at = tail.lastIndexOf("startxref");
        var digits = at < 0 ? "" : tail.substring(at + 9).strip().replaceFirst("(?s)\\D.*", "");
        if (digits.isEmpty() || digits.length() > 10 || Long.parseLong(digits) >= content.size()) {
            return new byte[0];
        }
        return content.read(Long.parseLong(digits), HEAD);
    }

    private static boolean encrypted(String text) {
        return text.contains("/Encrypt");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] head, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
