package global.giga.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Pages of PDF documents that others made: without some of them, as pictures, as text. */
public final class PdfPages {
    /** What a page shows; everything else, such as links and bookmarks, may lead to another page. */
    private static final Set<COSName> SHOWN = Set.of(
            COSName.TYPE,
            COSName.PARENT,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.USER_UNIT);

    /* Of a picture: the longer side in pixels at most; A4 at 160 dots an inch fits. */
    private static final int LONGEST = 1_900;
    private static final int DENSITY = 160;
    private static final int INCH = 72;

    /* A page can take a lot of memory, so that few are drawn at once. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private PdfPages() {}

    /**
     * What a page says.
     *
     * @param page from 1
     * @param pages of the document
     * @param text of the page; empty where it is left out, or a picture
     * @param blank whether the page is left out
     */
    public record Words(int page, int pages, String text, boolean blank) {}

    /**
     * The text of a page; of the last where there are fewer.
     *
     * @param blank pages whose text is left out
     * @throws IOException when it is no PDF, or protected
     */
    public static Words words(InputStream pdf, int page, Set<Integer> blank) throws IOException {
        return reading(pdf, source -> {
            var pages = source.getNumberOfPages();
            var shown = Math.max(1, Math.min(page, pages));
            if (blank.contains(shown)) {
                return new Words(shown, pages, "", true);
            }
            var stripper = new PDFTextStripper();
            stripper.setStartPage(shown);
            stripper.setEndPage(shown);
            return new Words(shown, pages, stripper.getText(source).strip(), false);
        });
    }

    private interface Reading<T> {
        T of(PDDocument source) throws IOException;
    }

    /** What a stranger made may break whatever reads it, or ask for more memory than there is. */
    private static <T> T reading(InputStream pdf, Reading<T> reading) throws IOException {
        try (var read = new RandomAccessReadBuffer(pdf);
                var source = Loader.loadPDF(read, IOUtils.createTempFileOnlyStreamCache())) {
            return reading.of(source);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new IOException("cannot be read", e);
        }
    }

    /**
     * Draws a page as PNG, an empty one in the place of those that are out of sight. Nothing of the document reaches the
     * reader but what is seen.
     *
     * @param page from 1 to the number of pages
     * @throws IOException when it is no PDF, or protected, or has no such page
     */
    public static void picture(InputStream pdf, int page, Set<Integer> blank, OutputStream out) throws IOException {
        DRAWING.acquireUninterruptibly();
        try {
            var drawn = reading(pdf, source -> {
                if (page < 1 || page > source.getNumberOfPages()) {
                    throw new IOException("no page " + page);
                }
                return drawn(source, page, blank.contains(page));
            });
            ImageIO.write(drawn, "png", out);
        } finally {
            DRAWING.release();
        }
    }

    private static BufferedImage drawn(PDDocument source, int page, boolean blank) throws IOException {
        var box = source.getPage(page - 1).getCropBox();
        var scale = Math.min(1f * DENSITY / INCH, LONGEST / Math.max(1, Math.max(box.getWidth(), box.getHeight())));
        if (blank) {
            var empty = new BufferedImage(
                    Math.max(1, Math.round(box.getWidth() * scale)),
                    Math.max(1, Math.round(box.getHeight() * scale)),
                    BufferedImage.TYPE_BYTE_GRAY);
            var canvas = empty.createGraphics();
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, empty.getWidth(), empty.getHeight());
            canvas.dispose();
            return empty;
        }
        var renderer = new PDFRenderer(source);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(page - 1, scale, ImageType.RGB);
    }

    /**
     * Writes a document that shows the same, with empty pages in the place of some, so that the others keep their
     * numbers. Nothing else of those pages is in it: no text, bookmark, form field or link.
     *
     * @param blank pages from 1; those that it does not have are left alone
     * @throws IOException when it is no PDF, or protected
     */
    public static void without(InputStream pdf, Set<Integer> blank, OutputStream out) throws IOException {
        try (var read = new RandomAccessReadBuffer(pdf);
                var source = Loader.loadPDF(read, IOUtils.createTempFileOnlyStreamCache());
                var target = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            int number = 0;
            for (var page : source.getPages()) {
                number++;
                if (blank.contains(number)) {
                    target.addPage(new PDPage(page.getMediaBox()));
                } else {
                    var shown = target.importPage(page).getCOSObject();
                    shown.keySet().retainAll(SHOWN);
                }
            }
            target.save(out);
        }
    }
}
