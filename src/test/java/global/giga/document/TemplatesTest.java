package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unbescape.xml.XmlEscape;

class TemplatesTest {
    private static final Locale KAZAKH = Locale.forLanguageTag("kk");

    @TempDir
    Path folder;

    private TemplateFiles files;

    @BeforeEach
    void aTemplateOfStaff() throws IOException {
        files = new TemplateFiles(Optional.of(folder.toString()));
        write("template.yaml", "");
        write("letter.properties", "hello = Good day, {0}\nonly = English only");
        write("letter_kk.properties", "hello = Қайырлы күн, {0}");
    }

    @Test
    void textsAreInTheLanguageAskedForAndElseInEnglish() throws IOException {
        write("letter.xhtml", page("<p th:text='#{hello(${name})}'/><p th:text='#{only}'/>"));

        assertThat(render(KAZAKH)).contains("Қайырлы күн, O'Neil", "English only");
        assertThat(render(Locale.ENGLISH)).contains("Good day, O'Neil");
    }

    @Test
    void dataCannotBringMarkup() throws IOException {
        write("letter.xhtml", page("<p th:text='${name}'/>"));

        var xhtml = new Templates(files).render("own", "letter", KAZAKH, Map.of("name", "<script>"));

        assertThat(xhtml).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void brokenMarkupIsReportedWithFileAndLine() throws IOException {
        write("letter.xhtml", "<html xmlns:th='http://www.thymeleaf.org'>\n<body>\n<p>text</b>\n</body></html>");

        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> render(KAZAKH))
                .returns("own/letter.xhtml", TemplateFault::file)
                .returns(3, TemplateFault::line);
    }

    @Test
    void aBrokenExpressionIsReportedWithFileAndLine() throws IOException {
        write("letter.xhtml", "<html xmlns:th='http://www.thymeleaf.org'>\n<p th:text='${name.none.at.all}'/></html>");

        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> render(KAZAKH))
                .returns("own/letter.xhtml", TemplateFault::file)
                .returns(2, TemplateFault::line);
    }

    @Test
    void aMissingTextIsReportedByItsKey() throws IOException {
        write("letter.xhtml", page("<p th:text='#{missing.key}'/>"));

        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> render(KAZAKH))
                .withMessageContaining("missing.key");
    }

    @Test
    void nothingOutsideOfTheTemplateIsRead() {
        for (var source :
                new String[] {"http://192.0.2.1/a.png", "file:///etc/hostname", "../giga-accelerate/style.css"}) {
            var xhtml = page("<img src='" + source + "' alt='x'/>");

            assertThatExceptionOfType(TemplateFault.class)
                    .as(source)
                    .isThrownBy(
                            () -> new PdfWriter(files).write(xhtml, "own", Instant.EPOCH, new ByteArrayOutputStream()))
                    .withMessageContaining("outside of the template");
        }
    }

    @Test
    void entitiesOfADocumentTypeAreRefused() {
        var xhtml = "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><html><body>&e;</body></html>";

        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> new PdfWriter(files).write(xhtml, "own", Instant.EPOCH, new ByteArrayOutputStream()));
    }

    @Test
    void theFolderOfStaffComesBeforeTheTemplatesOfThePortal() {
        assertThat(files.names()).containsExactly("giga-accelerate", "lta-lots", "own");
        assertThat(files.find("own/../../secret")).isEmpty();
        assertThat(files.text("giga-accelerate/template.yaml")).contains("calendar:");
    }

    private String render(Locale language) {
        var xhtml = new Templates(files).render("own", "letter", language, Map.of("name", "O'Neil"));
        return XmlEscape.unescapeXml(xhtml);
    }

    private static String page(String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:th='http://www.thymeleaf.org' lang='en'><head>"
                + "<title>t</title></head><body>" + body + "</body></html>";
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("own")).resolve(name), text);
    }
}
