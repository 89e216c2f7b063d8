package global.giga.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import global.giga.document.UnreadableFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static CsvTable read(String text) {
        return CsvTable.read(text.getBytes(UTF_8));
    }

    private static UnreadableFile refusal(byte[] file, CsvLimits limits, String... required) {
        return catchThrowableOfType(UnreadableFile.class, () -> CsvTable.read(file, limits, List.of(required)));
    }

    private static void assertRefused(String text, Reason reason, Object... arguments) {
        var refusal = refusal(text.getBytes(UTF_8), CsvLimits.DEFAULT);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.arguments()).containsExactly(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Name , PRICE\nA,5\n", "name;price\r\nA;5\r\n", "name\tprice\rA\t5", "\uFEFFname,price\nA,5"})
    void readsTheSeparatorsLineEndsAndHeadersOfSpreadsheets(String text) {
        var table = read(text);
        assertThat(table.header()).containsExactly("name", "price");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).text("name")).isEqualTo("A");
        assertThat(table.rows().get(0).text("price")).isEqualTo("5");
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void takesTheSeparatorFromOutsideTheQuotes() {
        assertThat(read("\"a;b;c\",d\n1,2").header()).containsExactly("a;b;c", "d");
    }

    @Test
    void readsUtf16WithByteOrderMark() {
        assertThat(CsvTable.read("\uFEFFname\nҚабылсай".getBytes(UTF_16LE))
                        .rows()
                        .get(0)
                        .text("name"))
                .isEqualTo("Қабылсай");
        assertThat(CsvTable.read("\uFEFFname\nҚабылсай".getBytes(UTF_16BE))
                        .rows()
                        .get(0)
                        .text("name"))
                .isEqualTo("Қабылсай");
    }

    @Test
    void refusesOtherEncodingsInsteadOfGuessing() {
        var cyrillic = "name\nШкола".getBytes(Charset.forName("windows-1251"));
        assertThat(refusal(cyrillic, CsvLimits.DEFAULT).reason()).isEqualTo(Reason.NOT_UTF8);
        assertThat(refusal(cyrillic, CsvLimits.DEFAULT).code()).isEqualTo("unreadable-file-not-utf8");
    }

    @Test
    void refusesWhatIsNoText() {
        assertRefused("", Reason.EMPTY);
        assertRefused(" \n\n", Reason.EMPTY);
        assertRefused("a,b\n\n", Reason.NO_ROWS);
        assertRefused("PK\u0003\u0004rest", Reason.WORKBOOK);
        assertRefused("a,b\n1,\0", Reason.BINARY);
        assertThat(refusal("a\nx".getBytes(UTF_16LE), CsvLimits.DEFAULT).reason())
                .isEqualTo(Reason.BINARY);
        var oldWorkbook = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1};
        assertThat(refusal(oldWorkbook, CsvLimits.DEFAULT).reason()).isEqualTo(Reason.WORKBOOK);
    }

    @Test
    void refusesWhatIsOverALimit() {
        var file = "a,b\n1,2\n3,4\n".getBytes(UTF_8);
        assertThat(refusal(file, new CsvLimits(12, 2, 2, 2))).isNull();
        assertThat(refusal(file, new CsvLimits(11, 2, 2, 2)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(file, new CsvLimits(12, 1, 2, 2)).reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refusal(file, new CsvLimits(12, 2, 1, 2)).reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(refusal(file, new CsvLimits(12, 2, 2, 1)).reason()).isEqualTo(Reason.ROW_TOO_LONG);
    }

    @Test
    void stopsReadingAStreamBeyondTheLimit() throws IOException {
        var stream = new ByteArrayInputStream("a\n1\n2\n3\n".getBytes(UTF_8));
        var refusal = catchThrowableOfType(
                UnreadableFile.class, () -> CsvTable.read(stream, new CsvLimits(3, 9, 9, 9), List.of()));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(stream.available()).isEqualTo(4);
        assertThat(CsvTable.read(new ByteArrayInputStream("a\n1".getBytes(UTF_8)), CsvLimits.DEFAULT, List.of())
                        .rows())
                .hasSize(1);
    }

    @Test
    void namesColumnsThatAreMissingDoubleOrUnnamed() {
        assertThat(refusal("a,b\n1,2".getBytes(UTF_8), CsvLimits.DEFAULT, "a", "c", "d")
                        .arguments())
                .containsExactly("c, d");
        assertRefused("a,b,A\n1,2,3", Reason.DUPLICATE_COLUMNS, "a");
        assertRefused("a,,b\n1,2,3", Reason.UNNAMED_COLUMN, 2);
    }

    @Test
    void refusesQuotesThatOpenOrEndInTheWrongPlace() {
        assertRefused("a,b\n1,2\n\"3,4\n", Reason.BROKEN_QUOTES, 3L);
        assertRefused("a,b\n\"1\"x,2\n", Reason.BROKEN_QUOTES, 2L);
    }

    @Test
    void numbersRowsAsTheFileDoesAcrossBlankLinesAndLineBreaksInCells() {
        var table = read("a,b\n\n\"first\nsecond\",2\n\n,\n3,4\n\n");
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(3L, 7L);
        assertThat(table.rows().get(0).text("a")).isEqualTo("first\nsecond");
    }

    @Test
    void leavesOutRaggedRowsButForgivesEmptyCellsAfterTheLastColumn() {
        var table = read("a,b,,\n1,2,,\n1\n1,2,3\n5,6\n");
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2L, 5L);
        assertThat(table.problems())
                .containsExactly(Problem.of(3, "", "ragged-row", 2, 1), Problem.of(4, "", "ragged-row", 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2+3", "@cmd", "＝1+1", "  =A1"})
    void aFormulaIsAProblem(String cell) {
        var table = read("a;b\n1;" + cell);
        assertThat(table.rows()).isEmpty();
        assertThat(table.problems()).containsExactly(Problem.of(2, "b", "formula-in-cell", cell.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+7,5", "-1 234.5", "-", "a=b", "+77012345678"})
    void aSignedNumberIsNoFormula(String cell) {
        assertThat(read("a;b\n1;" + cell).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0007", "a\tb", "\u202Egpj.exe", "lost \uFFFD letter", "\u0085x\u0001"})
    void controlCharactersAreDamage(String cell) {
        var table = read("a,b\n1,\"" + cell + "\"");
        assertThat(table.rows()).isEmpty();
        assertThat(table.problems()).containsExactly(Problem.of(2, "b", "damaged-text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56|1234.56",
                "1234,56|1234.56",
                "1 234,56|1234.56",
                "1\u00A0234\u202F567|1234567",
                "42.361|42.361",
                "0,500|0.500",
                "-68,80870|-68.80870",
                "1234,567|1234.567"
            })
    void readsNumbersWithPointOrCommaAndSpacedThousands(String cell, String expected) {
        var problems = new ArrayList<Problem>();
        assertThat(read("n;x\n" + cell + ";1").rows().get(0).decimal("n", problems))
                .isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1,234.56", "1.234,56", "1.234.567", "1,234,567", "1'234"})
    void refusesThousandsThatCouldBeDecimals(String cell) {
        var problems = new ArrayList<Problem>();
        assertThat(read("n;x\n" + cell + ";1").rows().get(0).decimal("n", problems))
                .isNull();
        assertThat(problems).containsExactly(Problem.of(2, "n", "ambiguous-number", cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2E+05", "12 34", "1 234 56", "5 USD", "1..2", "0x10", "NaN", "٣"})
    void whatIsNoNumberIsAProblem(String cell) {
        var problems = new ArrayList<Problem>();
        assertThat(read("n;x\n" + cell + ";1").rows().get(0).decimal("n", problems))
                .isNull();
        assertThat(problems).containsExactly(Problem.of(2, "n", "not-a-number", cell));
    }

    @Test
    void readsTypedCellsAndCollectsProblems() {
        var row = read("whole;round;part;big;yes;no;maybe;empty\n12;5.0;1,5;99999999999;Да;NO;perhaps;")
                .rows()
                .get(0);
        var problems = new ArrayList<Problem>();
        assertThat(row.whole("whole", problems)).isEqualTo(12);
        assertThat(row.whole("round", problems)).isEqualTo(5);
        assertThat(row.yesNo("yes", problems)).isTrue();
        assertThat(row.yesNo("no", problems)).isFalse();
        assertThat(row.whole("empty", problems)).isNull();
        assertThat(row.text("no such column")).isNull();
        assertThat(problems).isEmpty();

        assertThat(row.whole("part", problems)).isNull();
        assertThat(row.whole("big", problems)).isNull();
        assertThat(row.yesNo("maybe", problems)).isNull();
        assertThat(row.require(problems, "whole", "empty")).isFalse();
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("not-a-whole-number", "not-a-whole-number", "not-yes-or-no", "empty-cell");
    }
}
