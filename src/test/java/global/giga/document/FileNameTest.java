package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licence.pdf|licence.pdf",
                "Лицензия № 7.pdf|Лицензия № 7.pdf",
                "../../etc/passwd|passwd",
                "C:\\Users\\a\\licence.pdf|licence.pdf",
                "<script>alert(1)</script>.pdf|script_.pdf",
                "...|document",
                "' '|document",
                "a/|document",
                ".htaccess|htaccess"
            })
    void isAWordForPeopleAndNeverAPath(String given, String cleaned) {
        assertThat(new FileName(given).text()).isEqualTo(cleaned);
    }

    @Test
    void losesMarksThatTurnTheDirectionOfWriting() {
        assertThat(new FileName("invoice\u202efdp.exe").text()).isEqualTo("invoicefdp.exe");
        assertThat(new FileName("\u200f\u2067a\u2069\ufeff\u0000\r\n.pdf").text())
                .isEqualTo("a.pdf");
    }

    @Test
    void keepsTheExtensionOfThreeHundredCharacters() {
        var name = new FileName("я".repeat(300) + ".PDF");
        assertThat(name.text()).hasSize(FileName.MOST).endsWith("я.PDF");
        assertThat(name.extension()).isEqualTo("pdf");
        var pairs = new FileName("😀".repeat(150) + ".docx").text();
        assertThat(pairs.codePoints()).as("no half of a character").doesNotContain(0xD83D);
        assertThat(pairs.length()).isLessThanOrEqualTo(FileName.MOST);
    }

    @Test
    void hasAnExtensionOnlyWhereThereIsOne() {
        assertThat(new FileName("licence").extension()).isEmpty();
        assertThat(new FileName("a.verylongextension").extension()).isEmpty();
        assertThat(new FileName(null).text()).isEqualTo("document");
    }
}
