package global.giga.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import global.giga.Databases;
import global.giga.LibreOffice;
import global.giga.Portal;
import global.giga.document.Archival;
import global.giga.document.PdfText;
import global.giga.evaluation.EvaluationReport;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.Results;
import global.giga.evaluation.ScoreWorkbook;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleWorld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers of an award and the workbook of the scores. */
class AwardDocumentsDbTest {
    private static final String REASON = "The committee doubts that the first can reach the lot in winter.";
    private static final int COLUMNS = 0;
    private static final int FIRST = 3;

    private static Portal portal;
    private static long tender;
    private static Caller chair;

    @BeforeAll
    static void approve() throws SQLException {
        var story = EvaluatedStory.told();
        var database = Databases.h2();
        story.into(database);
        portal = new Portal(database);
        tender = story.tender();
        chair = portal.caller(SampleWorld.CHAIR);
        var run = portal.get(Planning.class).prepare(chair, tender);
        portal.get(PlanWork.class).proceed();
        assertThatThrownBy(() -> portal.get(AwardDocuments.class).notice(tender, "en"))
                .isInstanceOf(NotFound.class);
        portal.get(Awarding.class)
                .propose(chair, tender, run, List.of(new Departure("LOT-1", second("LOT-1", run), REASON)));
        portal.get(Awarding.class)
                .approve(
                        portal.caller(SampleWorld.APPROVER),
                        tender,
                        portal.get(Awarding.class)
                                .award(portal.caller(SampleWorld.APPROVER), tender)
                                .orElseThrow()
                                .id());
    }

    private static long second(String lot, long run) {
        var winner = portal.get(Planning.class)
                .plan(chair, tender, run)
                .lots()
                .get(0)
                .winner()
                .bid();
        return scores().get(lot).stream()
                .filter(s -> s.rank() != null && s.bid().id() != winner)
                .findFirst()
                .orElseThrow()
                .bid()
                .id();
    }

    private static Map<String, List<LotScore>> scores() {
        return portal.get(Results.class).byLot(chair, tender);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    /** On one line: where lines break says nothing. */
    private static String text(byte[] pdf) {
        return new PdfText(pdf).text().replaceAll("\\s+", " ");
    }

    private static byte[] written(AwardDocuments.Document document) {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void theNoticeTellsEverybodyWhoGetsWhatAndIsFitForTheArchive(String language) throws IOException {
        var pdf = written(portal.get(AwardDocuments.class).notice(tender, language));
        assertThat(Archival.violations(pdf)).isEmpty();
        var award = portal.get(Awarding.class).award(chair, tender).orElseThrow();
        assertThat(text(pdf))
                .contains(REASON)
                .contains(
                        award.suppliers().stream().map(AwardView.Supplier::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void theLetterTellsABidderItsOwnPointsAndReasons(String language) throws IOException {
        var supplier = portal.caller(SampleWorld.address("aral-online"));
        var pdf = written(portal.get(AwardDocuments.class).letter(supplier, tender, language));
        assertThat(Archival.violations(pdf)).isEmpty();
        var debrief = portal.get(Debriefing.class).of(supplier, tender);
        var text = text(pdf);
        assertThat(text).contains(debrief.supplier());
        debrief.lots().forEach(lot -> assertThat(text).contains(lot.code()));
    }

    @Test
    void theReportHoldsTheAwardWithItsDepartures() throws IOException {
        var report = portal.get(EvaluationReport.class).of(chair, tender, "en");
        var out = new ByteArrayOutputStream();
        report.write(out);
        assertThat(Archival.violations(out.toByteArray())).isEmpty();
        assertThat(text(out.toByteArray()))
                .contains("Departure from the plan", REASON)
                .contains("No interest in any supplier", "scored alone", "Votes on the consensus", "confirmed");
    }

    @Test
    void theWorkbookComputesTheFiguresOfThePortal(@TempDir Path folder) throws IOException {
        var written = portal.get(ScoreWorkbook.class).of(chair, tender, "en");
        var calculated = new LibreOffice(folder).convert(written.content(), "xlsx", "ods");
        var back = new LibreOffice(folder).convert(calculated, "ods", "xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            var sheet = book.getSheet("Scores");
            var columns = columns(sheet);
            var expected = new HashMap<String, LotScore>();
            scores().forEach((lot, all) ->
                    all.forEach(s -> expected.put(lot + s.bid().organization().name(), s)));
            int compared = 0;
            for (int row = FIRST; row <= sheet.getLastRowNum(); row++) {
                var cells = sheet.getRow(row);
                var score = expected.get(cells.getCell(columns.get("lot")).getStringCellValue()
                        + cells.getCell(columns.get("supplier")).getStringCellValue());
                assertThat(cells.getCell(columns.get("technical")).getNumericCellValue())
                        .isCloseTo(score.technical().doubleValue(), within(1e-9));
                assertThat(cells.getCell(columns.get("covered")).getNumericCellValue())
                        .isEqualTo(score.covered());
                if (score.rank() != null) {
                    assertThat(cells.getCell(columns.get("mean")).getNumericCellValue())
                            .isCloseTo(score.price().doubleValue(), within(1e-6));
                    assertThat(cells.getCell(columns.get("total")).getNumericCellValue())
                            .isCloseTo(score.total().doubleValue(), within(1e-9));
                    assertThat(cells.getCell(columns.get("rank")).getNumericCellValue())
                            .isEqualTo(score.rank().doubleValue());
                    assertThat(cells.getCell(columns.get("difference")).getNumericCellValue())
                            .isZero();
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(20);
            var total = new XSSFWorkbook(new ByteArrayInputStream(written.content()))
                    .getSheet("Scores")
                    .getRow(FIRST)
                    .getCell(columns.get("total"));
            assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
        }
    }

    private static Map<String, Integer> columns(XSSFSheet sheet) {
        var columns = new HashMap<String, Integer>();
        sheet.getRow(COLUMNS).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }
}
