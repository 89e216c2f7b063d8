package global.giga.award;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Databases;
import global.giga.LibreOffice;
import global.giga.Portal;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.Results;
import global.giga.evaluation.ScoreWorkbook;
import global.giga.sample.SampleWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook of the scores, computed by a spreadsheet: what it finds is what the portal found. */
class ScoreWorkbookDbTest {
    private static final int COLUMNS = 0;
    private static final int FIRST = 3;

    /** Who and what is compared, by names that a spreadsheet may take for patterns, comparisons or one another. */
    private enum Named {
        PLAINLY(List.of()),
        SUPPLIERS(List.of(
                supplier("Steppe Fibre LLP", "Kcell*"),
                supplier("Tengri Sat JSC", "Kcell Business"),
                supplier("Nomad Broadband LLP", "ALPHA NET"),
                supplier("Qazaq Geo LLP", "Alpha Net"),
                supplier("Altai Wireless LLP", "Alpha Net"),
                supplier("Betpak Data LLP", "=Net"),
                supplier("Syrdarya Telecom LLP", "<5"),
                supplier("Zhibek Net LLP", "~?"),
                supplier("Aral Online LLP", "<>"))),
        LOTS(List.of(
                lot("LOT-1", "*"),
                lot("LOT-2", "NORTH"),
                lot("LOT-3", "North"),
                lot("LOT-4", "=1"),
                lot("LOT-5", "1"),
                lot("LOT-6", "01"),
                lot("LOT-7", ">1"),
                lot("LOT-8", "~"),
                lot("LOT-9", "\"?\""))),
        CRITERIA(List.of(
                criterion("speed", "*"),
                criterion("latency", "LATENCY"),
                criterion("availability", "latency"),
                criterion("experience", "{lot}\""),
                criterion("maintenance", "=1"),
                criterion("community", "Hub")));

        private final List<String> changes;

        Named(List<String> changes) {
            this.changes = changes;
        }

        private static String supplier(String name, String other) {
            return "update organization set name = '" + other + "' where name = '" + name + "'";
        }

        private static String lot(String code, String other) {
            return "update lot set code = '" + other + "' where code = '" + code + "'";
        }

        private static String criterion(String id, String other) {
            var quoted = other.replace("\"", "\\\"");
            return "update tender set terms = replace(terms, '\"id\":\"" + id + "\"', '\"id\":\"" + quoted + "\"');"
                    + "update judged_score set criterion = '" + other + "' where criterion = '" + id + "'";
        }
    }

    @ParameterizedTest
    @EnumSource
    void computesTheFiguresOfThePortal(Named named, @TempDir Path folder) throws SQLException, IOException {
        var story = EvaluatedStory.told();
        var database = Databases.h2();
        story.into(database);
        Databases.run(database, named.changes);
        try (var portal = new Portal(database)) {
            var chair = portal.caller(SampleWorld.CHAIR);
            var written = portal.get(ScoreWorkbook.class).of(chair, story.tender(), "en");
            var expected = new ArrayList<List<Object>>();
            portal.get(Results.class)
                    .byLot(chair, story.tender())
                    .forEach((lot, scores) -> scores.forEach(score -> expected.add(row(lot, score))));
            assertThat(rows(calculated(written.content(), folder)))
                    .hasSizeGreaterThan(20)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertComputed(written.content());
        }
    }

    private static List<Object> row(String lot, LotScore score) {
        var ranked = score.rank() != null;
        return List.of(
                lot,
                score.bid().organization().name(),
                rounded(score.technical()),
                rounded(BigDecimal.valueOf(score.covered())),
                ranked ? rounded(score.price()) : "",
                ranked ? rounded(score.total()) : "",
                ranked ? rounded(BigDecimal.valueOf(score.rank())) : "",
                rounded(BigDecimal.ZERO));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(6, HALF_UP);
    }

    private static byte[] calculated(byte[] workbook, Path folder) {
        var office = new LibreOffice(folder);
        return office.convert(office.convert(workbook, "xlsx", "ods"), "ods", "xlsx");
    }

    private static List<List<Object>> rows(byte[] workbook) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = book.getSheet("Scores");
            var columns = columns(sheet);
            var rows = new ArrayList<List<Object>>();
            for (int number = FIRST; number <= sheet.getLastRowNum(); number++) {
                var cells = sheet.getRow(number);
                var ranked = cells.getCell(columns.get("valid")).getNumericCellValue() == 1;
                rows.add(List.of(
                        cells.getCell(columns.get("lot")).getStringCellValue(),
                        cells.getCell(columns.get("supplier")).getStringCellValue(),
                        figure(cells.getCell(columns.get("technical"))),
                        figure(cells.getCell(columns.get("covered"))),
                        ranked ? figure(cells.getCell(columns.get("mean"))) : "",
                        ranked ? figure(cells.getCell(columns.get("total"))) : "",
                        ranked ? figure(cells.getCell(columns.get("rank"))) : "",
                        figure(cells.getCell(columns.get("difference")))));
            }
            return rows;
        }
    }

    /** What went wrong in its own word. */
    private static Object figure(Cell cell) {
        var kind = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return kind == CellType.NUMERIC ? rounded(BigDecimal.valueOf(cell.getNumericCellValue())) : cell.toString();
    }

    private static void assertComputed(byte[] workbook) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = book.getSheet("Scores");
            var total = sheet.getRow(FIRST).getCell(columns(sheet).get("total"));
            assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
        }
    }

    private static Map<String, Integer> columns(XSSFSheet sheet) {
        var columns = new HashMap<String, Integer>();
        sheet.getRow(COLUMNS).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }
}
