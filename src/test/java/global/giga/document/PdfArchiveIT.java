package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;

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
}
