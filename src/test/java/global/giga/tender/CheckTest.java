package global.giga.tender;

import static global.giga.tender.Finding.Kind.BRAND_NAME;
import static global.giga.tender.Finding.Kind.DEADLINE_ON_DAY_OFF;
import static global.giga.tender.Finding.Kind.DEADLINE_PAST;
import static global.giga.tender.Finding.Kind.FEW_SUPPLIERS;
import static global.giga.tender.Finding.Kind.FEW_TECHNOLOGIES;
import static global.giga.tender.Finding.Kind.LOT_WITHOUT_SCHOOLS;
import static global.giga.tender.Finding.Kind.MEASURE_WITHOUT_LIMIT;
import static global.giga.tender.Finding.Kind.NO_COORDINATES;
import static global.giga.tender.Finding.Kind.NO_LOTS;
import static global.giga.tender.Finding.Kind.NO_TIME_FOR_QUESTIONS;
import static global.giga.tender.Finding.Kind.PERIOD_SHORT;
import static global.giga.tender.Finding.Kind.PERIOD_VERY_SHORT;
import static global.giga.tender.Finding.Kind.PRICE_DECIDES;
import static global.giga.tender.Finding.Kind.PRICE_HARDLY_COUNTS;
import static global.giga.tender.Finding.Kind.SCHOOL_IN_TWO_LOTS;
import static global.giga.tender.Finding.Kind.WEIGHTS_NOT_HUNDRED;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.document.TemplateFiles;
import global.giga.kernel.PriceFormula;
import global.giga.kernel.Translated;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R1.2: each finding at the edge of what it finds. */
class CheckTest {
    private static final Template TEMPLATE = new TenderTemplates(new TemplateFiles()).get("giga-accelerate");
    private static final Instant CLOSES = Instant.parse("2026-12-15T10:00:00Z"); // a Tuesday
    private static final LotFacts LOTS = new LotFacts(List.of(new LotLine("LOT-1", "North", 12, 3_000)), 728, 0, 0);

    private Terms terms = TEMPLATE.terms();
    private Instant closes = CLOSES;
    private Duration period = Duration.ofDays(28);
    private int questionDays = 10;
    private LotFacts lots = LOTS;
    private Map<String, Long> suppliers = Map.of("KZ", 2L);

    private List<Finding> findings() {
        return new Check(terms, TEMPLATE, closes.minus(period), closes, questionDays, lots, suppliers).findings();
    }

    private List<Finding.Kind> kinds() {
        return findings().stream().map(Finding::kind).toList();
    }

    @Test
    void findsNothingInTheTermsOfTheTemplate() {
        assertThat(findings()).isEmpty();
    }

    @Test
    @DisplayName("R1.2 a tender period under 28 days, and one under 15 (R003)")
    void shortPeriods() {
        period = Duration.ofDays(28).minusMillis(1);
        assertThat(kinds()).containsExactly(PERIOD_SHORT);
        period = Duration.ofDays(15);
        assertThat(kinds()).containsExactly(PERIOD_SHORT);
        period = Duration.ofDays(15).minusMillis(1);
        assertThat(kinds()).containsExactly(PERIOD_VERY_SHORT);
        assertThat(findings().get(0).arguments()).containsExactly(14L, 15);
    }

    @Test
    void aDeadlineThatIsOverAndNoTimeForQuestions() {
        period = Duration.ZERO;
        assertThat(kinds()).containsExactly(DEADLINE_PAST);
        assertThat(findings().get(0).blocking()).isTrue();
        period = Duration.ofDays(28);
        questionDays = 28;
        assertThat(kinds()).containsExactly(NO_TIME_FOR_QUESTIONS);
        questionDays = 27;
        assertThat(kinds()).isEmpty();
    }

    @Test
    @DisplayName("R1.2 a deadline on a day on which nobody works, by the clocks of the country")
    void dayOff() {
        closes = Instant.parse("2026-12-15T18:59:59Z"); // 23:59:59 in Almaty
        assertThat(kinds()).isEmpty();
        closes = Instant.parse("2026-12-15T19:00:00Z"); // Independence Day there
        assertThat(kinds()).containsExactly(DEADLINE_ON_DAY_OFF);
        closes = Instant.parse("2026-12-19T10:00:00Z"); // a Saturday
        assertThat(kinds()).containsExactly(DEADLINE_ON_DAY_OFF);
    }

    @Test
    @DisplayName("R1.1 weights of 99.99 are not 100")
    void weights() {
        terms = priced("29.99");
        assertThat(kinds()).containsExactly(WEIGHTS_NOT_HUNDRED);
        assertThat(findings().get(0).arguments()).containsExactly(new BigDecimal("99.99"));
        terms = priced("30.00");
        assertThat(kinds()).isEmpty();
    }

    @Test
    @DisplayName("R1.2 a price over 60 decides alone, one under 20 not at all")
    void weightOfThePrice() {
        terms = priced("60");
        assertThat(kinds()).containsExactly(WEIGHTS_NOT_HUNDRED);
        terms = priced("60.01");
        assertThat(kinds()).containsExactly(WEIGHTS_NOT_HUNDRED, PRICE_DECIDES);
        terms = priced("20");
        assertThat(kinds()).containsExactly(WEIGHTS_NOT_HUNDRED);
        terms = priced("19.99");
        assertThat(kinds()).containsExactly(WEIGHTS_NOT_HUNDRED, PRICE_HARDLY_COUNTS);
    }

    @Test
    @DisplayName("R1.2 a requirement that one technology alone can meet, at the largest school")
    void fewTechnologies() {
        terms = downloading("300", null, null);
        assertThat(kinds()).isEmpty();
        terms = downloading("300.001", null, null);
        assertThat(kinds()).containsExactly(FEW_TECHNOLOGIES);
        assertThat(findings().get(0).section()).isEqualTo(Section.REQUIREMENTS);
        assertThat(findings().get(0).arguments()).contains(1, 728);
        terms = downloading("20", 400, 1);
        assertThat(kinds()).containsExactly(FEW_TECHNOLOGIES);
    }

    @Test
    void fewSuppliers() {
        suppliers = Map.of("KZ", 1L, "KG", 5L, "SL", 1L);
        assertThat(kinds()).containsExactly(FEW_SUPPLIERS);
        assertThat(findings().get(0).arguments()).containsExactly(1L, 6L);
        suppliers = Map.of("KZ", 1L, "", 1L);
        assertThat(kinds()).isEmpty();
    }

    @Test
    @DisplayName("R1.2 a brand as a word of its own, in any language and case")
    void brands() {
        terms = terms.titled(new Translated(Map.of("en", "Internet", "ru", "Интернет как СТАРЛИНК")));
        assertThat(findings()).containsExactly(Finding.of(BRAND_NAME, Section.TITLE, "Старлинк"));
        terms = terms.titled(Translated.english("Processes for schools"));
        assertThat(kinds()).isEmpty();
        terms = terms.titled(Translated.english("Ses, or equal"));
        assertThat(kinds()).containsExactly(BRAND_NAME);
    }

    @Test
    void lotsWithoutSchoolsSchoolsTwiceAndWithoutCoordinates() {
        lots = new LotFacts(List.of(), 0, 0, 0);
        assertThat(kinds()).containsExactly(NO_LOTS);
        lots = new LotFacts(List.of(LOTS.lots().get(0), new LotLine("LOT-2", "South", 0, 0)), 728, 3, 1);
        assertThat(kinds()).containsExactly(LOT_WITHOUT_SCHOOLS, SCHOOL_IN_TWO_LOTS, NO_COORDINATES);
        assertThat(findings().get(0).arguments()).containsExactly("LOT-2");
    }

    @Test
    void oneEnvelopeIsAsGoodAsTwo() {
        terms = terms.awarding(terms.awardTerms().in(EnvelopeCount.ONE));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aComputedCriterionNeedsTheLimitThatItMeasuresFrom() {
        terms = terms.requiring(terms.requirements().stream()
                .filter(r -> r.rule() != Requirement.Rule.MAX_LATENCY)
                .toList());
        assertThat(kinds()).containsExactly(MEASURE_WITHOUT_LIMIT);
    }

    private Terms priced(String weight) {
        var price = PriceRule.of(new BigDecimal(weight), PriceFormula.PROPORTIONAL, null, null);
        return TEMPLATE.terms().scoring(terms.criteria(), price, terms.passMark());
    }

    private Terms downloading(String limit, Integer free, Integer step) {
        var download = TEMPLATE.terms().requirements().get(0);
        return terms.requiring(List.of(new Requirement(
                        download.id(), download.rule(), download.text(), new BigDecimal(limit), free, step)))
                .scoring(
                        terms.criteria().stream()
                                .filter(c -> c.judged() || c.id().equals("speed") || c.id().equals("hub"))
                                .map(c -> c.id().equals("speed")
                                        ? new Criterion(
                                                c.id(),
                                                c.title(),
                                                c.guide(),
                                                new BigDecimal("40"),
                                                c.measure(),
                                                c.best())
                                        : c)
                                .toList(),
                        terms.price(),
                        terms.passMark());
    }
}
