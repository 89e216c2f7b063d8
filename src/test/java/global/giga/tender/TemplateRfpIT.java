package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.document.Archival;
import global.giga.document.PdfText;
import global.giga.kernel.Translated;
import global.giga.tender.amendment.Change;
import global.giga.tender.amendment.Revision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The request for proposals of another country's template, from the documents that all share. */
class TemplateRfpIT {
    private static final Instant CLOSES = Instant.parse("2026-12-21T10:00:00Z");

    private static PdfText rfp(List<RfpInput.LotRow> lots) {
        return new PdfText(pdf(lots));
    }

    private static byte[] pdf(List<RfpInput.LotRow> lots) {
        var terms = new TenderTemplates(RfpSample.FILES).get("lta-lots").terms();
        var input = new RfpInput("lta-lots", "SL-2026-01", terms, null, CLOSES, CLOSES, 0, lots);
        return RfpSample.pdf(input, "en");
    }

    @Test
    void saysWhatIsOfThatCountryAndNothingOfAnother() {
        var pdf = pdf(RfpSample.LOTS);
        var text = new PdfText(pdf).text();

        assertThat(text).contains("Sierra Leone", "SLE", "Africa/Freetown", "English and Krio", "for up to 12 months");
        assertThat(text)
                .contains("One envelope")
                .doesNotContain("Two envelopes", "Kazakh and Russian", "KZT", "Asia/Almaty");
        assertThat(text).contains("leaving a school out is neither an advantage nor a loss");
        assertThat(Archival.violations(pdf)).isEmpty();
    }

    @Test
    void saysWhatAnAmendmentChanged() {
        var terms = new TenderTemplates(RfpSample.FILES).get("lta-lots").terms();
        var summary = Translated.english("A school has closed.");
        var changes = List.of(
                new Change("closesAt", null, null, Change.Kind.TIME, "2026-12-14T10:00:00Z", "2026-12-21T10:00:00Z"),
                new Change("schools.takenOut", Translated.english("LOT-1"), null, Change.Kind.PLAIN, "SL-1 Bo", null),
                new Change("price.formula", null, null, Change.Kind.CHOICE, "LINEAR", "PROPORTIONAL"));
        var revision = new Revision(1, CLOSES.minusSeconds(1), summary, true, null, CLOSES, changes);
        var input = new RfpInput(
                "lta-lots", "SL-2026-01", terms, CLOSES, CLOSES, CLOSES, 1, RfpSample.LOTS, List.of(revision));
        assertThat(new PdfText(RfpSample.pdf(input, "en")).text())
                .contains("A school has closed.", "School taken out", "SL-1 Bo");
    }

    @Test
    void canBeReadBeforeThereAreLots() {
        assertThat(rfp(List.of()).text()).contains("SL-2026-01", "0 schools in 0 lots");
    }
}
