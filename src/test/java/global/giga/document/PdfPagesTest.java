package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
    /** Three pages; a bookmark and a link of the first lead to the second. */
    private static byte[] document() throws IOException {
        try (var pdf = Loader.loadPDF(Papers.pages("our towers", "secret figure", "our people"))) {
            linkTheSecond(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void linkTheSecond(PDDocument pdf) throws IOException {
        var there = new PDPageFitDestination();
        there.setPage(pdf.getPage(1));
        var outline = new PDDocumentOutline();
        var item = new PDOutlineItem();
        item.setTitle("secret bookmark");
        item.setDestination(there);
        outline.addLast(item);
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        var go = new PDActionGoTo();
        go.setDestination(there);
        var link = new PDAnnotationLink();
        link.setAction(go);
        pdf.getPage(0).getAnnotations().add(link);
    }

    private static byte[] without(Set<Integer> pages) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfPages.without(new ByteArrayInputStream(document()), pages, out);
        return out.toByteArray();
    }

    @Test
    @DisplayName("R2.3 of a page out of sight nothing is in the file, and the others keep their numbers")
    void leavesPagesOut() throws IOException {
        var less = without(Set.of(2));
        assertThat(new PdfText(less).pages()).hasSize(3);
        assertThat(new PdfText(less).text())
                .contains("our towers", "our people")
                .doesNotContain("secret");
        try (var pdf = Loader.loadPDF(less)) {
            assertThat(pdf.getPage(1).hasContents()).isFalse();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(new String(document(), StandardCharsets.ISO_8859_1)).contains("secret");
        assertThat(new String(less, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void leavesPagesAloneThatItDoesNotHave() throws IOException {
        assertThat(new PdfText(without(Set.of(4, 9999))).text()).contains("secret figure");
    }

    @Test
    void refusesWhatIsNoPdf() {
        var nothing = new ByteArrayInputStream("no pdf".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PdfPages.without(nothing, Set.of(1), new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void drawsAPageAsAPictureAndAnEmptyOneInThePlaceOfAHiddenOne() throws IOException {
        var pdf = Papers.pages("First", "Price 42");
        var first = drawn(pdf, 1, Set.of());
        assertThat(Math.max(first.getWidth(), first.getHeight())).isBetween(1_000, 1_900);
        assertThat(ink(first)).isPositive();
        assertThat(ink(drawn(pdf, 2, Set.of()))).isPositive();
        assertThat(ink(drawn(pdf, 2, Set.of(2)))).isZero();
        assertThatThrownBy(() -> drawn(pdf, 3, Set.of())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> drawn(Papers.lockedPdf(), 1, Set.of())).isInstanceOf(IOException.class);
    }

    @Test
    void readsTheTextOfOnePage() throws IOException {
        var pdf = Papers.pages("First", "Price 42");
        assertThat(words(pdf, 1, Set.of())).isEqualTo(new PdfPages.Words(1, 2, "First", false));
        assertThat(words(pdf, 9, Set.of())).isEqualTo(new PdfPages.Words(2, 2, "Price 42", false));
        assertThat(words(pdf, 2, Set.of(2))).isEqualTo(new PdfPages.Words(2, 2, "", true));
    }

    private static PdfPages.Words words(byte[] pdf, int page, Set<Integer> blank) throws IOException {
        return PdfPages.words(new ByteArrayInputStream(pdf), page, blank);
    }

    private static BufferedImage drawn(byte[] pdf, int page, Set<Integer> blank) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfPages.picture(new ByteArrayInputStream(pdf), page, blank, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    /** How many points are not white. */
    private static long ink(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> (image.getRGB(x, y) & 0xffffff) != 0xffffff)
                        .count())
                .sum();
    }
}
