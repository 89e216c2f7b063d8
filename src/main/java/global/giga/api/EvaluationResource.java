package global.giga.api;

import global.giga.evaluation.Complying;
import global.giga.evaluation.EvaluationReport;
import global.giga.evaluation.Judging;
import global.giga.evaluation.KeptScore;
import global.giga.evaluation.Results;
import global.giga.evaluation.ScoreSheet;
import global.giga.evaluation.ScoreWorkbook;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.kernel.Words;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files of an evaluation. */
@Path("tenders/{tender}/evaluation")
public class EvaluationResource {
    @Inject
    Judging judging;

    @Inject
    Complying complying;

    @Inject
    EvaluationReport report;

    @Inject
    Results results;

    @Inject
    ScoreWorkbook workbook;

    @Inject
    Caller caller;

    @GET
    @Path("score-sheet")
    public Response scoreSheet(@PathParam("tender") long tender) {
        return Downloads.csv("score-sheet", judging.export(caller, tender));
    }

    /** Keeps one of the caller's own scores while it is typed; answers with how it is stored now. */
    @LeadsTo(service = Judging.class, act = "keep")
    @PUT
    @Path("scores/{bid: \\d+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String keep(@PathParam("tender") long tender, @PathParam("bid") long bid, String body) {
        var kept = KeptScore.read(body);
        judging.keep(caller, tender, bid, List.of(kept));
        var sheet = judging.sheet(caller, tender);
        var version = sheet.rows().stream()
                .filter(row -> row.bid() == bid)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.criterion().id().equals(kept.criterion()))
                .mapToInt(ScoreSheet.Cell::version)
                .findFirst()
                .orElse(0);
        return Json.write(Map.of("version", version, "missing", sheet.missing()));
    }

    /** What a supplier sent to mend a formal defect. */
    @GET
    @Path("cures/{check: \\d+}")
    public Response cure(@PathParam("tender") long tender, @PathParam("check") long check) {
        var cure = complying.cure(caller, tender, check);
        return Downloads.attachment(cure.name(), out -> {
            try (var in = cure.content()) {
                in.transferTo(out);
            }
        });
    }

    /** Schools by who ranks first for them, or by the technology that it offers. */
    @GET
    @Path("map")
    @Produces("application/geo+json")
    public String map(
            @PathParam("tender") long tender,
            @QueryParam("by") @DefaultValue("winner") String by,
            @QueryParam("language") @DefaultValue("en") String language) {
        var words = Words.in(Locale.forLanguageTag(language));
        var won = results.won(caller, tender);
        return Json.write(
                "technology".equals(by)
                        ? GeoPoints.won(
                                won,
                                w -> words.of("Technology." + w.offer().values().technology()))
                        : GeoPoints.won(won, w -> w.bid().organization().name()));
    }

    /** The scoring with live formulas. */
    @GET
    @Path("workbook")
    public Response workbook(
            @PathParam("tender") long tender, @QueryParam("language") @DefaultValue("en") String language) {
        var written = workbook.of(caller, tender, language);
        return Downloads.file(
                written.name(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", written.content());
    }

    @GET
    @Path("report")
    public Response report(
            @PathParam("tender") long tender, @QueryParam("language") @DefaultValue("en") String language) {
        var written = report.of(caller, tender, language);
        return Downloads.privatePdf(written.name(), written::write);
    }
}
