package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.document.Archival;
import global.giga.document.PdfText;
import global.giga.tender.RfpInput.LotRow;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RfpDocumentIT {
    private static final Pattern ENTRY = Pattern.compile("(?m)^(\\S+ \\S.*?)[ .]{6,}(\\d+)$");
    private static final byte[] PDF = published("en");
    private static final PdfText PUBLISHED = new PdfText(PDF);

    private static byte[] published(String language) {
        return RfpSample.pdf(RfpSample.input(RfpSample.PUBLISHED), language);
    }

    @Test
    void hasThirtyPagesOrMoreForTheSampleSchools() {
        assertThat(PUBLISHED.pages()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void listsEverySchoolOnce() {
        var tables = String.join("\n", PUBLISHED.pagesWith("Fibre km"));

        assertThat(RfpSample.LOTS.stream().flatMap(l -> l.schools().stream()))
                .hasSize(105)
                .allSatisfy(school -> assertThat(tables).containsOnlyOnce(school.id()));
    }

    @Test
    void contentsNameThePageOnWhichEachHeadingStands() {
        var entries = ENTRY.matcher(PUBLISHED.pages().get(1)).results().toList();

        assertThat(entries).hasSizeGreaterThan(45);
        assertThat(entries).allSatisfy(entry -> assertThat(PUBLISHED
                        .pages()
                        .get(Integer.parseInt(entry.group(2)) - 1)
                        .lines())
                .contains(entry.group(1).strip()));
    }

    @Test
    void showsTheDeadlineInTheZoneOfTheTenderAndInUtc() {
        assertThat(PUBLISHED.pages().get(0))
                .contains("1 June 2026, 18:00 Asia/Almaty (UTC+5)", "1 June 2026, 13:00 UTC");
    }

    @Test
    @DisplayName("R1.1 shows the weight of every criterion and of the price")
    void showsWeights() {
        var weights = String.join("\n", PUBLISHED.pagesWith("Criteria and weights"));

        assertThat(RfpSample.TERMS.criteria()).allSatisfy(c -> assertThat(weights)
                .contains(c.title().in("en"), c.weight().toPlainString()));
        assertThat(weights).contains("Price 30");
    }

    @Test
    void writesTheLettersOfKazakhAndRussian() {
        var text = new PdfText(published("kk")).text() + new PdfText(published("ru")).text();

        assertThat(Stream.of("қ", "ә", "ң", "ғ", "ө", "ұ", "ү", "і", "ё", "ъ", "щ"))
                .allMatch(text::contains);
        assertThat(text)
                .contains(
                        RfpSample.TERMS.title().in("kk"),
                        RfpSample.TERMS.summary().in("ru").substring(0, 40));
    }

    @Test
    void repeatsTheHeadOfALongTableOnEachPage() {
        var one = new LotRow(
                "LOT-1",
                "All",
                RfpSample.LOTS.stream().flatMap(l -> l.schools().stream()).toList());
        var text = new PdfText(RfpSample.pdf(RfpSample.with(List.of(one)), "en"));
        var withSchools = text.pages().stream()
                .filter(p ->
                        Pattern.compile("KZ-\\d{6}-\\d{4}").matcher(p).results().count() > 1)
                .filter(p -> p.contains("grid"))
                .toList();

        assertThat(withSchools).hasSizeGreaterThan(3).allMatch(p -> p.contains("Fibre km") && p.contains("Latitude"));
    }

    @Test
    void sameInputGivesTheSameBytes() {
        assertThat(published("en")).isEqualTo(PDF);
    }

    @Test
    void isFitForTheArchiveAndForScreenReaders() {
        assertThat(Archival.violations(PDF)).isEmpty();
        assertThat(Archival.violations(published("kk"))).isEmpty();
    }

    @Test
    void aDraftSaysSoOnEachPage() {
        var pages = new PdfText(RfpSample.pdf(RfpSample.input(null), "en")).pages();

        assertThat(pages.get(0)).contains("draft, not published");
        assertThat(pages.subList(1, pages.size())).allMatch(p -> p.contains("DRAFT"));
        assertThat(PUBLISHED.text()).doesNotContain("DRAFT");
    }

    @Test
    void saysThatNothingIsOfficialPolicy() {
        assertThat(PUBLISHED.text()).contains("None of them is presented as official policy of UNICEF");
    }
}
