package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import global.giga.LibreOffice;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.document.FileRefused;
import global.giga.document.Filling;
import global.giga.document.Problem;
import global.giga.document.UnreadableFile;
import global.giga.document.UnreadableFile.Reason;
import global.giga.kernel.Caller;
import global.giga.kernel.Technology;
import global.giga.party.Accounts;
import global.giga.sample.SampleFiles;
import global.giga.tender.Tender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The price workbook of a draft of the sample world: made, filled in, given back. */
@TestInstance(Lifecycle.PER_CLASS)
class PriceWorkbookDbTest {
    private static final int FIRST = 4;

    private Portal portal;
    private Drafting drafting;
    private Tender tender;
    private Caller steppe;

    @BeforeAll
    void start() {
        portal = Sample.portal();
        drafting = portal.get(Drafting.class);
        tender = Sample.open(portal);
        steppe = portal.get(Accounts.class)
                .byEmail("steppe-fibre@bidder.example")
                .orElseThrow()
                .caller();
    }

    @BeforeEach
    void fill() {
        drafting.draft(steppe, tender.id());
        drafting.importOffers(
                steppe,
                tender.id(),
                SampleFiles.bidders().stream()
                        .filter(bidder -> bidder.id().equals("steppe-fibre"))
                        .map(SampleFiles::offers)
                        .findFirst()
                        .orElseThrow());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private byte[] workbook(String language) {
        return drafting.workbook(steppe, tender.id(), language);
    }

    private List<OfferLine> lines() {
        return drafting.lines(steppe, tender.id(), OfferFilter.ALL);
    }

    private List<OfferValues> values() {
        return lines().stream().map(OfferLine::values).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void givesBackWhatTheDraftHolds(String language) {
        var before = values();
        var file = workbook(language);
        assertThat(drafting.problems(steppe, tender.id(), file)).isEmpty();
        drafting.importOffers(steppe, tender.id(), file);
        assertThat(values())
                .usingElementComparator((a, b) -> a.toString().equals(b.toString()) ? 0 : 1)
                .isEqualTo(before);
    }

    private byte[] edited(Consumer<XSSFSheet> work) {
        return Filling.sheet(workbook("en"), "Prices", work);
    }

    private List<String> problems(byte[] file) {
        return drafting.problems(steppe, tender.id(), file).stream()
                .map(problem -> problem.place() + " " + problem.column() + " " + problem.code())
                .toList();
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, String column) {
        return sheet.getRow(row - 1).getCell(Filling.column(sheet, column));
    }

    private List<OfferValues> importing(byte[] file) {
        assertThat(problems(file)).isEmpty();
        drafting.importOffers(steppe, tender.id(), file);
        return values();
    }

    @Test
    void takesOverWhatWasFilledIn() {
        var read = importing(edited(sheet -> {
            cell(sheet, FIRST, "nrc").setCellValue(4321.5);
            cell(sheet, FIRST, "mrc").setCellValue("1 234,50");
            cell(sheet, FIRST, "technology").setCellValue("GEO satellite");
            cell(sheet, FIRST, "includes_power").setCellValue(true);
            cell(sheet, FIRST, "data_cap").setCellValue(250);
            cell(sheet, FIRST, "remarks").setCellValue("=not a formula, text");
        }));
        assertThat(read.get(0).nrc()).isEqualByComparingTo("4321.5");
        assertThat(read.get(0).mrc()).isEqualByComparingTo("1234.50");
        assertThat(read.get(0).technology()).isEqualTo(Technology.GEO_SATELLITE);
        assertThat(read.get(0).powerIncluded()).isTrue();
        assertThat(read.get(0).dataCap()).isEqualTo(250);
        assertThat(read.get(0).remarks()).isEqualTo("=not a formula, text");
    }

    @Test
    void namesEveryProblemByCellAndChangesNothing() {
        var before = values();
        var file = edited(sheet -> {
            cell(sheet, FIRST, "nrc").setCellFormula("1+1");
            cell(sheet, FIRST, "mrc").setCellValue("1,234");
            cell(sheet, FIRST, "technology").setCellValue("carrier pigeon");
            cell(sheet, FIRST + 1, "latency_ms").setCellValue(20_000);
            cell(sheet, FIRST + 1, "delivery_weeks").setCellValue(2.5);
            cell(sheet, FIRST + 2, "nrc").setBlank();
        });
        assertThat(problems(file))
                .containsExactlyInAnyOrder(
                        "Prices!N4 nrc workbook-formula",
                        "Prices!O4 mrc ambiguous-number",
                        "Prices!H4 technology unknown-value",
                        "Prices!K5 latency_ms out-of-range",
                        "Prices!P5 delivery_weeks not-a-whole-number",
                        "Prices!N6 nrc empty-cell");
        assertThatThrownBy(() -> drafting.importOffers(steppe, tender.id(), file))
                .isInstanceOf(FileRefused.class);
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void knowsRowsBySchoolAndNotByPlace() {
        var before = values();
        var moved = edited(sheet -> {
            sheet.shiftRows(FIRST - 1, FIRST + 9, 300);
            sheet.shiftColumns(Filling.column(sheet, "nrc"), Filling.column(sheet, "state"), 1);
        });
        assertThat(importing(moved).toString()).isEqualTo(before.toString());
    }

    @Test
    void noticesOffersInTheRowOfAnotherSchool() {
        var swapped = edited(sheet -> {
            var first = cell(sheet, FIRST, "school_id_govt").getStringCellValue();
            var second = cell(sheet, FIRST + 1, "school_id_govt").getStringCellValue();
            cell(sheet, FIRST, "school_id_govt").setCellValue(second);
            cell(sheet, FIRST + 1, "school_id_govt").setCellValue(first);
        });
        assertThat(problems(swapped))
                .containsExactly(
                        "Prices!B4 school_id_govt workbook-school-moved",
                        "Prices!B5 school_id_govt workbook-school-moved");
    }

    @Test
    void namesSchoolsThatAreGoneUnknownOrThereTwice() {
        assertThat(problems(edited(sheet -> sheet.removeRow(sheet.getRow(FIRST - 1)))))
                .containsExactly("Prices school_id_govt workbook-school-missing");
        assertThat(problems(edited(sheet -> {
                    cell(sheet, FIRST, "school_id_govt").setCellValue("KZ-NOWHERE");
                    sheet.getRow(FIRST - 1).getCell(0).setBlank();
                })))
                .containsExactly(
                        "Prices school_id_govt workbook-school-missing", "Prices!B4 school_id_govt unknown-school");
        assertThat(problems(edited(sheet -> sheet.copyRows(3, 3, 400, new CellCopyPolicy()))))
                .containsExactly("Prices!B401 school_id_govt duplicate-offer");
    }

    @Test
    void namesTheDeletedColumnAsTheSheetDid() {
        var file = edited(sheet -> {
            var column = Filling.column(sheet, "mrc");
            sheet.forEach(row -> {
                if (row.getCell(column) != null) {
                    row.removeCell(row.getCell(column));
                }
            });
        });
        var found = drafting.problems(steppe, tender.id(), file);
        assertThat(found.get(0).code()).isEqualTo("workbook-column-missing");
        assertThat(found.get(0).arguments()).containsExactly("Monthly charge");
    }

    @Test
    void takesAlternativesFromTheirSheet() {
        var school = lines().get(3).school();
        var file = Filling.edited(workbook("en"), book -> {
            var sheet = book.getSheet("Alternatives");
            cell(sheet, FIRST, "school_id_govt").setCellValue(school);
            cell(sheet, FIRST, "technology").setCellValue("LEO satellite");
            for (var column : List.of("download_mbps", "upload_mbps", "latency_ms", "nrc", "mrc", "delivery_weeks")) {
                cell(sheet, FIRST, column).setCellValue(50);
            }
            cell(sheet, FIRST, "availability_percent").setCellValue(99.5);
            cell(sheet, FIRST, "data_cap").setCellValue("unlimited");
        });
        importing(file);
        assertThat(lines())
                .filteredOn(line -> line.school().equals(school))
                .extracting(line -> line.values().technology())
                .contains(Technology.LEO_SATELLITE)
                .hasSize(2);
        var before = values();
        assertThat(importing(workbook("kk")).toString()).isEqualTo(before.toString());
    }

    @Test
    void refusesAWorkbookWithoutAnyOffer() {
        var before = values();
        var empty = Filling.edited(workbook("en"), book -> {
            for (var name : List.of("Prices", "Alternatives")) {
                var sheet = book.getSheet(name);
                var open = name.equals("Prices") ? OfferFile.COLUMNS.subList(1, 15) : OfferFile.COLUMNS;
                for (int row = FIRST; row <= sheet.getLastRowNum() + 1; row++) {
                    for (var column : open) {
                        cell(sheet, row, column).setBlank();
                    }
                }
            }
        });
        assertThatThrownBy(() -> drafting.importOffers(steppe, tender.id(), empty))
                .isInstanceOf(NoOffersInFile.class);
        assertThat(values()).isEqualTo(before);
    }

    private byte[] marked(String name, String value) {
        return Filling.sheet(
                workbook("en"),
                "giga",
                sheet -> sheet.forEach(row -> {
                    if (row.getCell(0) != null
                            && row.getCell(0).getStringCellValue().equals(name)) {
                        row.getCell(1).setCellValue(value);
                    }
                }));
    }

    @Test
    void recognisesWorkbooksOfOthersAndOfOlderRevisions() {
        assertThatThrownBy(() -> problems(marked("tender", "1"))).isInstanceOf(WorkbookOfOtherTender.class);
        assertThatThrownBy(() -> problems(marked("supplier", "1"))).isInstanceOf(WorkbookOfOtherSupplier.class);
        assertThatThrownBy(() -> problems(marked("format", "else"))).isInstanceOf(UnreadableFile.class);
        var outdated = catchThrowableOfType(WorkbookOutdated.class, () -> problems(marked("terms", "0".repeat(64))));
        assertThat(outdated.arguments()).hasSize(3).startsWith(0).endsWith(tender.revision());
        assertThatThrownBy(() -> problems(
                        Filling.edited(workbook("en"), book -> book.removeSheetAt(book.getSheetIndex("Prices")))))
                .isInstanceOfSatisfying(UnreadableFile.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.WORKBOOK_SHEET_MISSING));
    }

    @Test
    void takesOverFromAnOlderWorkbookWhatStillFits() {
        var before = values();
        var older = Filling.sheet(marked("terms", "0".repeat(64)), "Prices", sheet -> {
            cell(sheet, FIRST, "nrc").setCellValue(7);
            cell(sheet, FIRST + 1, "nrc").setCellFormula("1+1");
            cell(sheet, FIRST + 2, "school_id_govt").setCellValue("KZ-GONE");
            sheet.removeRow(sheet.getRow(FIRST + 2));
        });
        var carried = drafting.carryOver(steppe, tender.id(), older);
        assertThat(carried.left()).extracting(Problem::place).containsExactly("Prices!B6", "Prices!N5");
        var after = values();
        assertThat(after.get(0).nrc()).isEqualByComparingTo("7");
        assertThat(after.subList(1, after.size()).toString())
                .isEqualTo(before.subList(1, before.size()).toString());
    }

    @Test
    void survivesLibreOffice(@TempDir Path folder) throws IOException {
        var before = values();
        var rows = lines().stream()
                .filter(line -> line.ordinal() == 1)
                .map(OfferLine::values)
                .toList();
        var office = new LibreOffice(folder);
        var made = edited(sheet -> cell(sheet, FIRST, "mrc").setCellValue(1000));
        var back = office.convert(office.convert(made, "xlsx", "ods"), "ods", "xlsx");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            var sheet = book.getSheet("Prices");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(cell(sheet, FIRST, "nrc").getCellStyle().getLocked()).isFalse();
            assertThat(cell(sheet, FIRST, "name").getCellStyle().getLocked()).isTrue();
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
            assertThat(book.getSheetVisibility(book.getSheetIndex("giga"))).isNotEqualTo(SheetVisibility.VISIBLE);
            assertThat(cell(sheet, FIRST, "sum").getNumericCellValue())
                    .isEqualTo(before.get(0).nrc().doubleValue() + 36_000);
            assertThat(cell(sheet, 2, "mrc").getNumericCellValue())
                    .isEqualTo(rows.stream()
                                    .skip(1)
                                    .filter(values -> values.mrc() != null)
                                    .mapToDouble(values -> values.mrc().doubleValue())
                                    .sum()
                            + 1000);
            assertThat(cell(sheet, FIRST, "state").getStringCellValue()).isEqualTo("complete");
            assertThat(sheet.getDataValidations()).hasSizeGreaterThanOrEqualTo(10);
            var totals = book.getSheet("Totals");
            assertThat(cell(totals, 2, "schools").getNumericCellValue()).isEqualTo(105);
            assertThat(cell(totals, 2, "sum").getNumericCellValue())
                    .isEqualTo(cell(sheet, 2, "sum").getNumericCellValue());
        }
        var read = importing(back);
        assertThat(read.get(0).mrc()).isEqualByComparingTo("1000");
        assertThat(read.subList(1, read.size()).toString())
                .isEqualTo(before.subList(1, before.size()).toString());
    }

    @Test
    void saysWhatAnOpenDocumentFileIs(@TempDir Path folder) {
        var file = new LibreOffice(folder).convert(workbook("ru"), "xlsx", "ods");
        assertThatThrownBy(() -> problems(file))
                .isInstanceOfSatisfying(UnreadableFile.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.WORKBOOK_OTHER));
    }
}
