package global.giga.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.document.Archival;
import global.giga.document.PdfText;
import global.giga.evaluation.EvaluationReport;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.Results;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers of an award. */
class AwardDocumentsDbTest {
    private static final String REASON = "The committee doubts that the first can reach the lot in winter.";

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
}
