package global.giga.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Pages of PDF documents that others made. */
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

    private PdfPages() {}

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
