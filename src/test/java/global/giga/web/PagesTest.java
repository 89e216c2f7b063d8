package global.giga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the content policy of the pages asks of each of them. */
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TAGS = PAGES.resolve("WEB-INF");

    @Test
    void formsCarryTheNonceOfTheirPage() throws IOException {
        assertThat(pagesWith("<(h|o):form\\b")).isEmpty();
    }

    @Test
    void ajaxIsThatOfPrimeFacesSinceTheOtherEvaluatesStrings() throws IOException {
        assertThat(pagesWith("<f:ajax\\b")).isEmpty();
    }

    /** A style that carries data, such as the length of a bar, is an attribute; all others are classes. */
    @Test
    void noPageHoldsScriptsOrStyleSheetsOfItsOwn() throws IOException {
        assertThat(pagesWith("<script\\b|<style\\b|\\bstyle=\"[^\"#]*\"|\\bon(click|change|submit)=\""))
                .isEmpty();
    }

    private static List<Path> pagesWith(String pattern) throws IOException {
        var wanted = java.util.regex.Pattern.compile(pattern);
        try (var all = Files.walk(PAGES)) {
            return all.filter(p -> p.toString().endsWith(".xhtml") && !p.startsWith(TAGS))
                    .filter(p -> wanted.matcher(read(p)).find())
                    .toList();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
