package global.giga.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Test
    void writesWhatSpreadsheetsAndTheReaderUnderstand() {
        var file = CsvWriter.write(
                List.of("name", "price", "remark"),
                List.of(CsvWriter.row("Шәуілдір, \"A\"", new BigDecimal("-1E+3"), null)));
        assertThat(new String(file, UTF_8)).isEqualTo("\uFEFFname,price,remark\r\n\"Шәуілдір, \"\"A\"\"\",-1000,\r\n");
        assertThat(CsvTable.read(file).rows().get(0).text("name")).isEqualTo("Шәуілдір, \"A\"");
    }

    @Test
    void neutralisesTextThatASpreadsheetWouldRun() {
        var file = CsvWriter.write(
                List.of("a", "b", "c", "d"), List.of(CsvWriter.row("=HYPERLINK(1)", "@x", "-5", " +A1")));
        assertThat(CsvTable.read(file).rows().get(0).cells()).containsExactly("'=HYPERLINK(1)", "'@x", "-5", "' +A1");
    }
}
