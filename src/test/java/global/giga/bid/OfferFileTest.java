package global.giga.bid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.document.UnreadableFile;
import global.giga.document.UnreadableFile.Reason;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferFileTest {
    private static final Map<String, String> LOTS = Map.of("A-1", "North", "A-2", "South");
    private static final String HEADER = String.join(",", OfferFile.COLUMNS.subList(0, 14));
    private static final String GOOD = "A-1,fibre,100,50,12,99.9,unlimited,1000,200.50,8,300,yes,leo satellite,by road";

    private static String cell(String column, String value) {
        var cells = GOOD.split(",");
        cells[OfferFile.COLUMNS.indexOf(column)] = value;
        return String.join(",", cells);
    }

    private static byte[] file(String... rows) {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
    }

    private static Map<String, List<OfferValues>> read(byte[] file) {
        return read(file, true);
    }

    private static Map<String, List<OfferValues>> read(byte[] file, boolean alternatives) {
        var problems = new ArrayList<Problem>();
        var offers = OfferFile.read(file, LOTS, alternatives, problems);
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
        return offers;
    }

    /** The problems as "line column code". */
    private static List<String> problems(byte[] file) {
        var refused = catchThrowableOfType(FileRefused.class, () -> read(file));
        return refused.problems().stream()
                .map(p -> p.line() + " " + p.column() + " " + p.code())
                .toList();
    }

    private static Reason reason(byte[] file) {
        return catchThrowableOfType(UnreadableFile.class, () -> read(file)).reason();
    }

    @Test
    void readsEveryColumn() {
        assertThat(read(file(GOOD)))
                .containsExactly(Map.entry(
                        "A-1",
                        List.of(new OfferValues(
                                Technology.FIBRE,
                                new BigDecimal("100"),
                                new BigDecimal("50"),
                                12,
                                new BigDecimal("99.9"),
                                true,
                                null,
                                new BigDecimal("1000"),
                                new BigDecimal("200.50"),
                                8,
                                300,
                                true,
                                Technology.LEO_SATELLITE,
                                "by road",
                                null))));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void takesEachSeparatorOfSpreadsheets(char separator) {
        var text = new String(file(GOOD), UTF_8).replace(',', separator);
        assertThat(read(text.getBytes(UTF_8))).isEqualTo(read(file(GOOD)));
    }

    @Test
    void takesByteOrderMarksAndDosLines() {
        var text = "\uFEFF" + new String(file(GOOD), UTF_8).replace("\n", "\r\n");
        assertThat(read(text.getBytes(UTF_8))).isEqualTo(read(file(GOOD)));
        assertThat(read(text.getBytes(UTF_16LE))).isEqualTo(read(file(GOOD)));
    }

    @Test
    void takesADecimalComma() {
        var text =
                new String(file(cell("mrc", "200,50")), UTF_8).replace(',', ';').replace("200;50", "200,50");
        assertThat(read(text.getBytes(UTF_8)).get("A-1").get(0).mrc()).isEqualByComparingTo("200.50");
    }

    @ParameterizedTest
    @CsvSource({
        "school_id_govt, A-9,             unknown-school",
        "school_id_govt, '',              empty-cell",
        "technology,     smoke signals,   unknown-value",
        "technology,     '',              empty-cell",
        "backup_technology, pigeon,       unknown-value",
        "nrc,            -1,              out-of-range",
        "nrc,            '',              empty-cell",
        "nrc,            on request,      not-a-number",
        "mrc,            =1+1,            formula-in-cell",
        "mrc,            @SUM(A1),        formula-in-cell",
        "mrc,            0.00001,         too-many-decimals",
        "mrc,            9999999999999,   out-of-range",
        "download_mbps,  0,               out-of-range",
        "latency_ms,     1.5,             not-a-whole-number",
        "availability_percent, 100.1,     out-of-range",
        "data_cap,       much,            not-a-number",
        "includes_power, maybe,           not-yes-or-no",
        "remarks,        +cmd|calc,       formula-in-cell",
    })
    void namesRowColumnAndFault(String column, String value, String code) {
        assertThat(problems(file(GOOD.replace("A-1", "A-2"), cell(column, value))))
                .containsExactly("3 " + column + " " + code);
    }

    @Test
    void findsAllProblemsOfAFileInItsOrderAndReadsNothingOfIt() {
        assertThat(problems(file(cell("mrc", "x"), GOOD.replace("A-1", "A-2"), cell("nrc", "-5") + ",too,many")))
                .containsExactly("2 mrc not-a-number", "4  ragged-row");
        assertThat(problems(file(cell("mrc", "x").replace("fibre", "smoke"))))
                .containsExactlyInAnyOrder("2 technology unknown-value", "2 mrc not-a-number");
    }

    @Test
    void refusesTheSameOfferTwice() {
        var refused = catchThrowableOfType(FileRefused.class, () -> read(file(GOOD, GOOD)));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("duplicate-row");
            assertThat(problem.arguments()).containsExactly(2L);
        });
    }

    @Test
    void takesAlternativesOfAnotherTechnologyWhereTheTenderDoes() {
        var two = file(GOOD, cell("technology", "leo satellite"));
        assertThat(read(two).get("A-1"))
                .extracting(OfferValues::technology)
                .containsExactly(Technology.FIBRE, Technology.LEO_SATELLITE);
        assertThatThrownBy(() -> read(two, false)).isInstanceOf(FileRefused.class);
    }

    @Test
    void checksTheLotWhereTheFileNamesIt() {
        var header = "lot," + HEADER + "\n";
        assertThat(read((header + "North," + GOOD).getBytes(UTF_8))).containsKey("A-1");
        assertThat(problems((header + "West," + GOOD).getBytes(UTF_8))).containsExactly("2 lot unknown-lot");
        assertThat(problems((header + "South," + GOOD).getBytes(UTF_8))).containsExactly("2 lot other-lot");
    }

    @Test
    void skipsSchoolsWithoutAnOffer() {
        var nothing = ",".repeat(13);
        assertThat(read(file("A-2" + nothing, GOOD))).containsOnlyKeys("A-1");
        assertThat(read(file("A-1" + nothing, "A-2" + nothing))).isEmpty();
        assertThat(problems(file("A-9" + nothing, GOOD))).containsExactly("2 school_id_govt unknown-school");
    }

    @Test
    void keepsMarkupAsText() {
        var script = "<script>alert(1)</script>";
        assertThat(read(file(cell("remarks", script))).get("A-1").get(0).remarks())
                .isEqualTo(script);
    }

    @Test
    void saysWhyAFileIsNoTable() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(" \n ".getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(reason(file())).isEqualTo(Reason.NO_ROWS);
        assertThat(reason(new byte[6_000_000])).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo(Reason.WORKBOOK);
        assertThat(reason(new byte[] {1, 0, 2, 0, 3})).isEqualTo(Reason.BINARY);
        assertThat(reason("школа;технология\nА;Б".getBytes(java.nio.charset.Charset.forName("windows-1251"))))
                .isEqualTo(Reason.NOT_UTF8);
        assertThat(reason(latin())).isEqualTo(Reason.NOT_UTF8);
        assertThat(reason("a,b\n1,2".getBytes(UTF_8))).isEqualTo(Reason.MISSING_COLUMNS);
        assertThat(reason(file("A-1,\"fibre"))).isEqualTo(Reason.BROKEN_QUOTES);
    }

    private static byte[] latin() {
        return new String(file(cell("remarks", "caf\u00e9")), UTF_8).getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(Technology.class)
    void readsTheCodeOfEachTechnology(Technology technology) {
        var values = read(file(cell("technology", technology.code()))).get("A-1");
        assertThat(values).extracting(OfferValues::technology).containsExactly(technology);
    }

    @Test
    void neverTakesARowAsEmptyThatHoldsAnything() {
        for (var column : OfferFile.COLUMNS.subList(1, 14)) {
            var cells = new String[14];
            Arrays.fill(cells, "");
            cells[0] = "A-1";
            cells[OfferFile.COLUMNS.indexOf(column)] = GOOD.split(",")[OfferFile.COLUMNS.indexOf(column)];
            assertThat(problems(file(String.join(",", cells)))).as(column).isNotEmpty();
        }
    }
}
