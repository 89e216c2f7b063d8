package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import global.giga.document.UnreadableFile.Reason;
import global.giga.document.WorkbookColumn.Kind;
import global.giga.document.WorkbookPlan.Note;
import global.giga.document.WorkbookPlan.Notes;
import global.giga.document.WorkbookPlan.Wrong;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {
    private static final List<String> COLUMNS = List.of("id", "price", "kind");
    private static final Map<String, Map<String, String>> WORDS = Map.of("kind", Map.of("оптика", "fibre"));
    private static final int FIRST = WorkbookAddresses.ABOVE;
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final byte[] FILE = WorkbookWriter.write(plan());

    private static WorkbookPlan plan() {
        var columns = List.of(
                WorkbookColumn.of("id", "School", Kind.TEXT, 10),
                WorkbookColumn.of("price", "Price", Kind.MONEY, 12)
                        .opened("Net")
                        .within(BigDecimal.ZERO, BigDecimal.TEN)
                        .sum(),
                WorkbookColumn.of("kind", "Kind", Kind.TEXT, 12)
                        .opened("Choose")
                        .choosing(List.of("Оптика", "Other")),
                WorkbookColumn.of("twice", "Twice", Kind.MONEY, 12).calculated("{price}*2"));
        var rows = List.of(
                Arrays.<Object>asList("A-1", new BigDecimal("1.10"), "Оптика", null),
                Arrays.<Object>asList("A-2", null, null, null),
                Arrays.<Object>asList("A-3", new BigDecimal("4.35"), "Other", null));
        return new WorkbookPlan(
                "Title",
                Map.of("tender", "7"),
                new Notes("Read me", List.of(Note.title("Title"), Note.fact("Name", "Value"))),
                List.of(new WorkbookSheet("Prices", "prices", columns, 1, rows, 0, "Total")),
                "Foot",
                new Wrong("Wrong", "Choose"));
    }

    private static WorkbookTable table(byte[] file) {
        return WorkbookFile.read(file, WorkbookLimits.DEFAULT)
                .table("prices", COLUMNS, WORDS)
                .orElseThrow();
    }

    private static WorkbookTable table(Consumer<XSSFSheet> work) {
        return table(Filling.sheet(FILE, "Prices", work));
    }

    private static XSSFCell price(XSSFSheet sheet) {
        return sheet.getRow(FIRST).getCell(2);
    }

    /** The faults of the first row as "place code". */
    private static List<String> faults(Consumer<XSSFSheet> work) {
        return codes(table(work).rows().get(0).faults());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.place() + " " + p.code()).toList();
    }

    private static Reason reason(byte[] file) {
        return reason(file, WorkbookLimits.DEFAULT);
    }

    private static Reason reason(byte[] file, WorkbookLimits limits) {
        return catchThrowableOfType(UnreadableFile.class, () -> WorkbookFile.read(file, limits))
                .reason();
    }

    @Test
    void readsWhatWasWritten() {
        var rows = table(FILE).rows();
        assertThat(rows).extracting(row -> row.text("id")).containsExactly("A-1", "A-2", "A-3");
        assertThat(rows).extracting(row -> row.text("price")).containsExactly("1.1", null, "4.35");
        assertThat(rows).extracting(row -> row.text("kind")).containsExactly("fibre", null, "Other");
        assertThat(rows).extracting(WorkbookRow::key).containsExactly("A-1", "A-2", "A-3");
        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(rows.get(2).where("price")).isEqualTo("Prices!C6");
        assertThat(table(FILE).problems()).isEmpty();
    }

    @Test
    void knowsWhatItWasMadeFor() {
        assertThat(WorkbookFile.read(FILE, WorkbookLimits.DEFAULT).mark()).containsEntry("tender", "7");
    }

    @Test
    void isFoundUnderAnotherNameAndPlace() {
        var renamed = Filling.edited(FILE, book -> {
            book.setSheetName(book.getSheetIndex("Prices"), "Anything");
            book.setSheetOrder("Anything", 0);
        });
        assertThat(table(renamed).rows()).hasSize(3);
        assertThat(table(renamed).sheet()).isEqualTo("Anything");
    }

    @Test
    void knowsMovedRowsAndColumns() {
        var moved = table(sheet -> {
            sheet.shiftColumns(3, 4, 2);
            sheet.shiftRows(0, sheet.getLastRowNum(), 2);
        });
        assertThat(moved.rows()).extracting(row -> row.text("kind")).containsExactly("fibre", null, "Other");
        assertThat(moved.rows().get(0).where("kind")).isEqualTo("Prices!F6");
    }

    @Test
    void namesColumnsThatAreGoneOrThereTwice() {
        assertThat(codes(table(sheet -> sheet.forEach(row -> {
                            if (row.getCell(2) != null) {
                                row.removeCell(row.getCell(2));
                            }
                        }))
                        .problems()))
                .containsExactly("Prices workbook-column-missing");
        assertThat(codes(table(sheet -> sheet.getRow(0).createCell(9).setCellValue("price"))
                        .problems()))
                .containsExactly("Prices!J1 workbook-column-twice");
    }

    @Test
    void losesNothingThatStandsBesideTheTable() {
        var beside = table(sheet -> sheet.getRow(FIRST + 1).createCell(8).setCellValue("by road only"));
        assertThat(codes(beside.problems())).containsExactly("Prices!I5 workbook-beside");
    }

    @Test
    void takesNoFormulaWhereAValueBelongs() {
        assertThat(faults(sheet -> price(sheet).setCellFormula("1+1"))).containsExactly("Prices!C4 workbook-formula");
        assertThat(faults(sheet -> sheet.getRow(FIRST).getCell(3).setCellFormula("\"fi\"&\"bre\"")))
                .containsExactly("Prices!D4 workbook-formula");
    }

    @Test
    void tellsErrorsDatesAndPercentagesFromNumbers() {
        assertThat(faults(sheet -> price(sheet).setCellErrorValue((byte) 0x17)))
                .containsExactly("Prices!C4 workbook-error");
        assertThat(faults(sheet -> format(price(sheet), 46_000, "yyyy-mm-dd")))
                .containsExactly("Prices!C4 workbook-date");
        assertThat(faults(sheet -> format(price(sheet), 46_000, "d-mmm"))).containsExactly("Prices!C4 workbook-date");
        assertThat(faults(sheet -> format(price(sheet), 0.99, "0.0%"))).containsExactly("Prices!C4 workbook-percent");
        assertThat(faults(sheet -> format(price(sheet), 5, "#,##0.00 \"days\"")))
                .isEmpty();
        assertThat(faults(sheet -> format(price(sheet), 5, "[Red]0.00"))).isEmpty();
        var date = table(sheet -> format(price(sheet), 46_143, "dd.mm.yyyy"));
        assertThat(date.rows().get(0).faults().get(0).arguments()).containsExactly("2026-05-01");
    }

    private static void format(XSSFCell cell, double value, String format) {
        var book = cell.getSheet().getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    @Test
    void namesEachMergedCell() {
        var merged = table(sheet -> sheet.addMergedRegion(new CellRangeAddress(FIRST, FIRST + 1, 2, 2)));
        assertThat(codes(merged.rows().stream()
                        .flatMap(row -> row.faults().stream())
                        .toList()))
                .containsExactly("Prices!C4 workbook-merged", "Prices!C5 workbook-merged");
    }

    @ParameterizedTest
    @CsvSource({
        "4.3499999999999996, 4.35",
        "0.30000000000000004, 0.3",
        "1.1000000000000001, 1.1",
        "1E+3, 1000",
        "1.5e-2, 0.015",
        "100, 100",
        "-0.0, 0"
    })
    void readsNumbersAsTheSpreadsheetShowsThem(String stored, String shown) {
        assertThat(table(stored(stored)).rows().get(0).text("price")).isEqualTo(shown);
    }

    /** Values that no spreadsheet stores: as text they are refused later, as numbers they would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1e9999", "NaN", "0x10", "1e-999999999"})
    void takesNoNumberThatIsNone(String stored) {
        assertThat(table(stored(stored)).rows().get(0).text("price")).isEqualTo(stored);
    }

    private static byte[] stored(String value) {
        return Filling.changed(FILE, SHEET, xml -> xml.replace("<v>1.1</v>", "<v>" + value + "</v>"));
    }

    @Test
    void writesNumbersThatASpreadsheetWouldShortenAsText() {
        var long16 = new BigDecimal("123456789012.3456");
        var plan = plan();
        var sheet = plan.sheets().get(0);
        var rows = List.of(Arrays.<Object>asList("A-1", long16, null, null));
        var other = new WorkbookSheet(sheet.name(), sheet.marker(), sheet.columns(), 1, rows, 0, "Total");
        var file = WorkbookWriter.write(
                new WorkbookPlan(plan.title(), plan.mark(), plan.notes(), List.of(other), plan.footer(), plan.wrong()));
        assertThat(table(file).rows().get(0).decimal("price", List.of())).isEqualByComparingTo(long16);
    }

    @Test
    void refusesMacros() {
        assertThat(reason(Filling.with(FILE, "xl/vbaProject.bin", new byte[10])))
                .isEqualTo(Reason.WORKBOOK_MACROS);
        assertThat(reason(Filling.with(FILE, "xl/macrosheets/sheet1.xml", new byte[10])))
                .isEqualTo(Reason.WORKBOOK_MACROS);
        assertThat(reason(Filling.with(FILE, "XL\\VBAPROJECT.BIN", new byte[10])))
                .isEqualTo(Reason.WORKBOOK_MACROS);
    }

    @Test
    void refusesWhatPointsElsewhereOrCarriesFiles() {
        assertThat(reason(Filling.with(FILE, "xl/externalLinks/externalLink1.xml", new byte[10])))
                .isEqualTo(Reason.WORKBOOK_LINKS);
        assertThat(reason(Filling.with(FILE, "xl/connections.xml", new byte[10])))
                .isEqualTo(Reason.WORKBOOK_LINKS);
        assertThat(reason(Filling.with(FILE, "xl/embeddings/a.docx", new byte[10])))
                .isEqualTo(Reason.WORKBOOK_EMBEDDED);
    }

    @Test
    void stopsAtABombWhereverItLies() {
        assertThat(reason(Filling.with(FILE, "xl/media/bomb.bin", new byte[50_000_000])))
                .isEqualTo(Reason.WORKBOOK_BOMB);
        assertThat(reason(Filling.with(FILE, "xl/worksheets/sheet9.xml", new byte[50_000_000])))
                .isEqualTo(Reason.WORKBOOK_BOMB);
        assertThat(reason(Filling.changed(FILE, SHEET, xml -> xml + " ".repeat(5_000_000))))
                .isEqualTo(Reason.WORKBOOK_BOMB);
    }

    @Test
    void holdsEachLimitToTheLastByte() {
        var bytes = FILE.length;
        var parts = unpacked();
        assertThatNoException().isThrownBy(() -> WorkbookFile.read(FILE, limits(bytes, parts[0], parts[1], 6, 5)));
        assertThat(reason(FILE, limits(bytes - 1, parts[0], parts[1], 6, 5))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(FILE, limits(bytes, parts[0] - 1, parts[1], 6, 5))).isEqualTo(Reason.WORKBOOK_BOMB);
        assertThat(reason(FILE, limits(bytes, parts[0], parts[1] - 1, 6, 5))).isEqualTo(Reason.WORKBOOK_BOMB);
        assertThat(reason(FILE, limits(bytes, parts[0], parts[1], 5, 5))).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(reason(FILE, limits(bytes, parts[0], parts[1], 6, 4))).isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    private static WorkbookLimits limits(int bytes, int unpacked, int entries, int rows, int columns) {
        return new WorkbookLimits(bytes, unpacked, 100, entries, rows, columns);
    }

    /** Bytes and number of all parts. */
    private static int[] unpacked() {
        var total = new int[2];
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(FILE))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                total[0] += zip.readAllBytes().length;
                total[1]++;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return total;
    }

    @Test
    void saysWhichOtherKindOfFileItIs() throws Exception {
        assertThat(reason(old())).isEqualTo(Reason.WORKBOOK_OLD);
        assertThat(reason(encrypted())).isEqualTo(Reason.WORKBOOK_PASSWORD);
        var archive = Filling.with(new byte[0], "content.xml", new byte[10]);
        assertThat(reason(archive)).isEqualTo(Reason.WORKBOOK_OTHER);
        assertThat(WorkbookFile.is("school_id_govt,technology".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static byte[] old() throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var in = encryptor.getDataStream(files)) {
                in.write(FILE);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void refusesDamage() {
        assertThat(reason(Arrays.copyOf(FILE, FILE.length / 2))).isIn(Reason.WORKBOOK_DAMAGED, Reason.WORKBOOK_OTHER);
        assertThat(damaged(SHEET, xml -> xml.replace("</row>", ""))).isEqualTo(Reason.WORKBOOK_DAMAGED);
        assertThat(damaged(SHEET, xml -> xml.replaceFirst("t=\"s\"><v>\\d+</v>", "t=\"s\"><v>99999999</v>")))
                .isEqualTo(Reason.WORKBOOK_DAMAGED);
        assertThat(damaged(SHEET, xml -> xml.replaceFirst("r=\"C4\"", "r=\"ZZZZZZ4\"")))
                .isEqualTo(Reason.WORKBOOK_DAMAGED);
        assertThat(damaged(SHEET, xml -> xml.replaceFirst("r=\"C4\"", "r=\"XFD4\"")))
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(damaged("xl/workbook.xml", xml -> "no xml")).isEqualTo(Reason.WORKBOOK_DAMAGED);
    }

    @Test
    void knowsNoDocumentTypesAndNoEntities() {
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        assertThat(damaged(SHEET, xml -> xml.replaceFirst("<worksheet", entity + "<worksheet")
                        .replaceFirst("<v>1.1</v>", "<v>&e;</v>")))
                .isEqualTo(Reason.WORKBOOK_DAMAGED);
    }

    private static Reason damaged(String part, UnaryOperator<String> change) {
        return reason(Filling.changed(FILE, part, change));
    }

    @Test
    void isNoTableWithoutItsMarker() {
        var gone = Filling.sheet(FILE, "Prices", sheet -> sheet.removeRow(sheet.getRow(0)));
        assertThat(WorkbookFile.read(gone, WorkbookLimits.DEFAULT).table("prices", COLUMNS, WORDS))
                .isEmpty();
        var unmarked = Filling.edited(FILE, book -> book.removeSheetAt(book.getSheetIndex("giga")));
        assertThat(WorkbookFile.read(unmarked, WorkbookLimits.DEFAULT).mark()).isEmpty();
    }

    @Test
    void locksAllButTheCellsToFillIn() throws IOException {
        try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(FILE))) {
            var sheet = book.getSheet("Prices");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(book.isStructureLocked()).isTrue();
            assertThat(sheet.isColumnHidden(0)).isTrue();
            var row = sheet.getRow(FIRST + 1);
            assertThat(row.getCell(1).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(2).getCellStyle().getLocked()).isFalse();
            assertThat(row.getCell(3).getCellStyle().getLocked()).isFalse();
            assertThat(row.getCell(4).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(4).getCellFormula()).isEqualTo("$C5*2");
            assertThat(sheet.getRow(1).getCell(2).getCellFormula()).isEqualTo("SUM(C4:C6)");
            assertThat(sheet.getDataValidations()).hasSize(2);
        }
    }
}
