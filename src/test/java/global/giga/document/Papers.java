package global.giga.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Small documents of each kind, and of kinds that are not taken. */
public final class Papers {
    private Papers() {}

    /** Bytes in memory as a file. */
    public record InMemory(byte[] bytes) implements FileBytes {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    public static byte[] pdf(String text) {
        return latin("%PDF-1.7\n1 0 obj<<>>endobj\n%" + text + "\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF with a page for each text. */
    public static byte[] pages(String... texts) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var text : texts) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, false)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** A PDF that fills so many bytes. */
    public static byte[] pdf(int bytes) {
        var filled = Arrays.copyOf(pdf("filled"), bytes);
        Arrays.fill(filled, pdf("filled").length, bytes, (byte) ' ');
        return filled;
    }

    static byte[] lockedPdf() {
        return latin("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF whose table, with the word that it is encrypted, stands in the middle. */
    static byte[] lockedPdfWithItsTableInTheMiddle() {
        var middle = "3 0 obj<</Type/XRef/Encrypt 2 0 R>>";
        var all = "%PDF-1.7\n" + " ".repeat(40_000) + middle + " ".repeat(60_000) + "startxref\n40009\n%%EOF\n";
        return latin(all);
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    static byte[] macros() {
        return zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    }

    static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(latin("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] png() {
        return bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13);
    }

    static byte[] jpeg() {
        return bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16);
    }

    static byte[] tiff() {
        return bytes('I', 'I', 42, 0, 8, 0, 0, 0);
    }

    /** What an office program of before 2007 writes, and a newer one under a password. */
    static byte[] compound() {
        return bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0);
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
