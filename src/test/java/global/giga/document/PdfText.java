package global.giga.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as a reader would copy it, page by page. */
public final class PdfText {
    private final List<String> pages = new ArrayList<>();

    public PdfText(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replace('\u00a0', ' ').replaceAll("(?<=\\S) {2,}(?=\\S)", " "));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it in the order in which it was written, cell by cell, with single spaces. */
    public static String inOrder(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> pages() {
        return pages;
    }

    public List<String> pagesWith(String expression) {
        var wanted = Pattern.compile(expression);
        return pages.stream().filter(p -> wanted.matcher(p).find()).toList();
    }

    public String text() {
        return String.join("\n", pages);
    }
}
