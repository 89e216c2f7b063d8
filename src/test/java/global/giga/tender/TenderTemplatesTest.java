package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import global.giga.document.TemplateFault;
import global.giga.document.TemplateFiles;
import global.giga.kernel.LowPriceRule;
import global.giga.kernel.Percent;
import global.giga.tender.AwardRules.Objective;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenderTemplatesTest {
    private static final TemplateFiles FILES = new TemplateFiles();
    private static final String YAML = FILES.text("giga-accelerate/template.yaml");

    @TempDir
    Path folder;

    @Test
    void everyTemplateOfThePortalIsSound() {
        assertThat(new TenderTemplates(FILES).all())
                .extracting(Template::name)
                .containsExactly("giga-accelerate", "lta-lots");
    }

    @Test
    @DisplayName("R1.1 Giga Accelerate counts technical 70 and price 30")
    void defaultsOfGigaAccelerate() {
        var template = new TenderTemplates(FILES).get("giga-accelerate");
        var terms = template.terms();

        assertThat(template.calendar()).isEqualTo(new Template.Calendar(28, 10));
        assertThat(terms.technicalPoints()).isEqualByComparingTo("70");
        assertThat(terms.judged()).hasSize(3);
        assertThat(terms.passMark()).isEqualTo(Percent.of("70"));
        assertThat(terms.coverage()).isEqualTo(Percent.of("90"));
        assertThat(terms.rates()).containsEntry("KZT", new BigDecimal("512.0"));
        assertThat(terms.award().objectives()).containsExactly(Objective.HIGHEST_SCORE, Objective.LOWEST_PRICE);
        assertThat(terms.award().reach()).isEqualTo(AwardRules.Reach.ALL);
        assertThat(terms.evaluation())
                .isEqualTo(new EvaluationRules(terms.evaluation().lowPrices(), 200, 5, 30));
        assertThat(terms.evaluation().lowPrices())
                .contains(LowPriceRule.HALF_OF_MEDIAN)
                .doesNotContain(LowPriceRule.SPAIN);
        assertThat(terms.award().maxLots()).isEqualTo(3);
        assertThat(terms.title().texts()).containsOnlyKeys("en", "ru", "kk");
    }

    @Test
    @DisplayName("Requirement by pupils: 120 → 20, 400 → 20, 420 → 21, 728 → 37 Mbit/s")
    void requiredSpeed() {
        var download = new TenderTemplates(FILES)
                .get("giga-accelerate")
                .terms()
                .requirements()
                .get(0);

        assertThat(java.util.stream.IntStream.of(120, 400, 420, 728)
                        .map(pupils -> download.requiredDownload(pupils).value().intValue()))
                .containsExactly(20, 20, 21, 37);
    }

    @Test
    void anUnknownKeyIsReportedWithItsLine() throws IOException {
        var fault = faultOf(YAML.replace("  passMark: 70", "  passMarkk: 70"));

        assertThat(fault.file()).isEqualTo("own/template.yaml");
        assertThat(fault.line()).isEqualTo(lineOf("  passMark: 70"));
        assertThat(fault.reason()).contains("terms.passMarkk");
    }

    @Test
    void aBadValueIsReportedWithItsLineAndRule() throws IOException {
        var percent = faultOf(YAML.replace("  passMark: 70", "  passMark: 170"));
        var word = faultOf(YAML.replace("objective: HIGHEST_SCORE", "objective: CHEAPEST"));

        assertThat(percent.line()).isEqualTo(lineOf("  passMark: 70"));
        assertThat(percent.reason()).contains("terms.passMark", "percent outside 0..100: 170");
        assertThat(word.line()).isEqualTo(lineOf("objective: HIGHEST_SCORE"));
    }

    @Test
    void aBrokenRuleOfTheTermsIsReported() throws IOException {
        var fault = faultOf(YAML.replace("weight: 30", "weight: 29.99"));

        assertThat(fault.reason()).contains("R1.1 weights sum to 99.99, not 100");
        assertThat(fault.line()).isEqualTo(lineOf("  criteria:           # computed"));
    }

    @Test
    void whatLeadsBackToItselfIsReportedWithItsLine() throws IOException {
        var cycle = faultOf(YAML.replace("  brands: [Cisco", "  brands: &again [*again, Cisco"));
        var reference = faultOf(YAML.replace("  passMark: 70", "  passMark: &mark 70\n  coverage: *mark"));

        assertThat(cycle.line()).isEqualTo(lineOf("  brands: [Cisco"));
        assertThat(cycle.reason()).contains("*again refers to another place");
        assertThat(reference.line()).isEqualTo(lineOf("  passMark: 70") + 1);
    }

    @Test
    void aValueOfAnotherTypeIsReportedWithItsLine() throws IOException {
        var word = faultOf(YAML.replace("tenderDays: 28", "tenderDays: many"));
        var list = faultOf(YAML.replace("  passMark: 70", "  passMark: [70]"));
        var holiday = faultOf(YAML.replace("on: 12-16", "on: 16 December"));
        var technology = faultOf(YAML.replace("    XDSL: {", "    MODEM: {"));

        assertThat(word.line()).isEqualTo(lineOf("tenderDays: 28"));
        assertThat(list.line()).isEqualTo(lineOf("  passMark: 70"));
        assertThat(holiday.line()).isEqualTo(lineOf("on: 12-16"));
        assertThat(holiday.reason()).contains("a holiday is MM-DD or YYYY-MM-DD: 16 December");
        assertThat(technology.line()).isEqualTo(lineOf("technologies:  "));
        assertThat(technology.reason()).contains("MODEM");
    }

    @Test
    void brokenSyntaxIsReportedWithItsLine() throws IOException {
        var fault = faultOf(YAML.replace("  passMark: 70", "  passMark: {70"));

        assertThat(fault.line()).isBetween(lineOf("  passMark: 70"), lineOf("  passMark: 70") + 1);
    }

    @Test
    @DisplayName("4 lots, at most 2 for a supplier, 2 + 1 years, one envelope: nothing of it is in Java")
    void aTemplateOfAnotherCountry() {
        var terms = new TenderTemplates(FILES).get("lta-lots").terms();

        assertThat(terms.country()).isEqualTo("SL");
        assertThat(terms.zone().getId()).isEqualTo("Africa/Freetown");
        assertThat(terms.currency()).isEqualTo("SLE");
        assertThat(terms.award().maxLots()).isEqualTo(2);
        assertThat(terms.contractMonths()).isEqualTo(24);
        assertThat(terms.renewalMonths()).isEqualTo(12);
        assertThat(terms.oneEnvelope()).isTrue();
        assertThat(terms.languages()).containsExactly("en");
    }

    @Test
    void theRulesOfOneCountryFollowTheClocksAndWorkingDaysOfAnother() {
        var templates = new TenderTemplates(FILES);
        var kazakh = templates.get("giga-accelerate");
        var there = templates.get("lta-lots", "KZ");

        assertThat(there.terms().country()).isEqualTo("KZ");
        assertThat(there.terms().zone()).isEqualTo(kazakh.terms().zone());
        assertThat(there.workdays()).isEqualTo(kazakh.workdays());
        assertThat(there.terms().currency())
                .isEqualTo(templates.get("lta-lots").terms().currency());
        assertThat(templates.get("lta-lots", "SL")).isEqualTo(templates.get("lta-lots"));
        assertThat(templates.countries()).containsExactly("KZ", "SL");
        assertThatExceptionOfType(CountryWithoutTemplate.class).isThrownBy(() -> templates.get("lta-lots", "XX"));
    }

    @Test
    void whatTheLibraryOffersIsNotInTheDraftYet() {
        var template = new TenderTemplates(FILES).get("lta-lots");
        var terms = template.terms();

        assertThat(template.requirementsBeside(terms.requirements()))
                .extracting(Requirement::id)
                .containsExactly("upload", "delivery");
        assertThat(template.criteriaBeside(terms.criteria().subList(1, 4)))
                .extracting(Criterion::id)
                .containsExactly("speed", "hub", "power");
    }

    @Test
    void aMissingValueIsReported() throws IOException {
        assertThat(faultOf(YAML.replaceFirst("  coverage: 90.*", "")).reason()).contains("missing: terms.coverage");
        assertThat(faultOf("terms:\n").reason()).contains("missing: calendar");
    }

    @Test
    void aKeyThatStandsTwiceIsReportedWithItsLine() throws IOException {
        var fault = faultOf(YAML.replace("  passMark: 70", "  passMark: 70\n  passMark: 60"));

        assertThat(fault.line()).isEqualTo(lineOf("  passMark: 70") + 1);
    }

    private TemplateFault faultOf(String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("own")).resolve("template.yaml"), yaml);
        var templates = new TenderTemplates(new TemplateFiles(Optional.of(folder.toString())));
        var fault = new TemplateFault[1];
        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> templates.get("own"))
                .satisfies(e -> fault[0] = e);
        return fault[0];
    }

    private static int lineOf(String text) {
        return (int) YAML.substring(0, YAML.indexOf(text)).lines().count() + (text.startsWith(" ") ? 1 : 0);
    }
}
