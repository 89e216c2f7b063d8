package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import global.giga.document.TemplateFault;
import global.giga.document.TemplateFiles;
import global.giga.kernel.Percent;
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
        assertThat(new TenderTemplates(FILES).all()).extracting(Template::name).contains("giga-accelerate");
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
        assertThat(faultOf(YAML.replace("weight: 30", "weight: 31")).reason()).contains("weights sum to 101, not 100");
    }

    @Test
    void aMissingValueIsReported() throws IOException {
        assertThat(faultOf(YAML.replaceFirst("  coverage: 90.*", "")).reason()).contains("missing in terms: coverage");
        assertThat(faultOf("terms:\n").reason()).contains("a template needs calendar and terms");
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
