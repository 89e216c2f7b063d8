package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PdfArchiveIT {
    @Test
    void theReportIsFitForTheArchiveAndForScreenReaders() {
        assertThat(Archival.violations(ReportSample.pdf("evaluation-report", "en", ReportSample.report())))
                .isEmpty();
    }

    @Test
    void theReceiptIsFitForTheArchiveAndForScreenReaders() {
        assertThat(Archival.violations(ReportSample.pdf("receipt", "kk", ReportSample.receipt())))
                .isEmpty();
    }

    @Test
    void aPlainDocumentIsNotFitForTheArchive() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }

        assertThat(Archival.violations(out.toByteArray())).isNotEmpty();
    }
}
