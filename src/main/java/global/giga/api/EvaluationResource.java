package global.giga.api;

import global.giga.evaluation.EvaluationReport;
import global.giga.evaluation.Judging;
import global.giga.evaluation.Results;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.kernel.Words;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** The files of an evaluation. */
@Path("tenders/{tender}/evaluation")
public class EvaluationResource {
    @Inject
    Judging judging;

    @Inject
    EvaluationReport report;

    @Inject
    Results results;

    @Inject
    Caller caller;

    @GET
    @Path("score-sheet")
    public Response scoreSheet(@PathParam("tender") long tender) {
        return Downloads.csv("score-sheet", judging.export(caller, tender));
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

    @GET
    @Path("report")
    public Response report(
            @PathParam("tender") long tender, @QueryParam("language") @DefaultValue("en") String language) {
        var written = report.of(caller, tender, language);
        return Downloads.privatePdf(written.name(), written::write);
    }
}
