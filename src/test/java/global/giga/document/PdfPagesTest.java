package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
}
