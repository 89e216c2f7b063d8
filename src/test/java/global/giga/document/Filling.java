package global.giga.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people, programs and enemies do to a workbook. */
public final class Filling {
    private Filling() {}

    /** The workbook after somebody worked on it. */
    public static byte[] edited(byte[] file, Consumer<XSSFWorkbook> work) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            work.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook after somebody worked on one sheet. */
    public static byte[] sheet(byte[] file, String sheet, Consumer<XSSFSheet> work) {
        return edited(file, book -> work.accept(book.getSheet(sheet)));
    }

    /** The column of the table with that key, counted from 0. */
    public static int column(XSSFSheet sheet, String key) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(key)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(key);
    }

    /** The archive with one part more. */
    public static byte[] with(byte[] file, String name, byte[] content) {
        return rewritten(file, (part, bytes) -> bytes, zip -> put(zip, name, content));
    }

    /** The archive with the text of one part changed. */
    public static byte[] changed(byte[] file, String name, UnaryOperator<String> change) {
        return rewritten(
                file,
                (part, bytes) -> part.equals(name)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes,
                zip -> {});
    }

    private interface Part {
        byte[] of(String name, byte[] bytes);
    }

    private static byte[] rewritten(byte[] file, Part part, Consumer<ZipOutputStream> end) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                put(zip, entry.getName(), part.of(entry.getName(), in.readAllBytes()));
            }
            end.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
