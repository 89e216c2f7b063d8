package global.giga.api;

import global.giga.evaluation.EvaluationReport;
import global.giga.evaluation.Judging;
import global.giga.evaluation.ScoreWorkbook;
import global.giga.kernel.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The files of an evaluation. */
@Path("tenders/{tender}/evaluation")
public class EvaluationResource {
    @Inject
    Judging judging;

    @Inject
    EvaluationReport report;

    @Inject
    ScoreWorkbook workbook;

    @Inject
    Caller caller;

    @GET
    @Path("score-sheet")
    public Response scoreSheet(@PathParam("tender") long tender) {
        return Downloads.csv("score-sheet", judging.export(caller, tender));
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
