package global.giga.api;

import static java.util.stream.Collectors.toMap;

import global.giga.award.AwardDocuments;
import global.giga.award.Connected;
import global.giga.award.PlanDifference;
import global.giga.award.PlanProgress;
import global.giga.award.PlanWorker;
import global.giga.award.Planning;
import global.giga.award.Publishing;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.school.Schools;
import global.giga.tender.Rfps;
import global.giga.tender.Tenders;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Plans of an award and what was awarded: progress, maps, certificates. */
@Path("tenders/{tender}/award")
public class AwardResource {
    private static final String GEO_JSON = "application/geo+json";

    @PathParam("tender")
    long tender;

    @Inject
    Planning planning;

    @Inject
    Publishing publishing;

    @Inject
    AwardDocuments documents;

    @Inject
    Rfps rfps;

    @Inject
    Tenders tenders;

    @Inject
    Schools schools;

    @EJB
    PlanWorker worker;

    @Inject
    Caller caller;

    /** How far a plan is. */
    @GET
    @Path("plans/{plan}")
    public Response progress(@PathParam("plan") long plan) {
        return Downloads.json(Json.write(planning.progress(caller, tender, plan)));
    }

    /** The same each second until it ends, as server-sent events. */
    @GET
    @Path("plans/{plan}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@PathParam("plan") long plan, @Context SseEventSink sink, @Context Sse sse) {
        if (send(sink, sse, planning.progress(caller, tender, plan))) {
            worker.watch(caller, tender, plan, progress -> send(sink, sse, progress));
        }
    }

    private static boolean send(SseEventSink sink, Sse sse, PlanProgress progress) {
        if (sink.isClosed()) {
            return false;
        }
        sink.send(sse.newEvent(Json.write(progress)));
        if (progress.state().over()) {
            sink.close();
        }
        return !progress.state().over();
    }

    /** Who would connect which school; where another plan does it otherwise, with who or what that is. */
    @GET
    @Path("plans/{plan}/schools")
    @Produces(GEO_JSON)
    public String planned(
            @PathParam("plan") long plan,
            @QueryParam("by") @DefaultValue("supplier") String by,
            @QueryParam("beside") Long beside) {
        var connected = planning.connected(caller, tender, plan);
        return beside == null
                ? points(connected, by)
                : points(
                        connected,
                        by,
                        planning.difference(caller, tender, plan, beside).schools());
    }

    /** Problem and plan, for an independent program to check. */
    @GET
    @Path("plans/{plan}/certificate")
    public Response certificate(@PathParam("plan") long plan) {
        return Downloads.file(
                "award-plan-" + plan + ".json",
                MediaType.APPLICATION_JSON,
                Downloads.utf8(planning.certificate(caller, tender, plan)));
    }

    /** Who connects which school, once the award is approved. */
    @GET
    @Path("schools")
    @Produces(GEO_JSON)
    public String awarded(@QueryParam("by") @DefaultValue("supplier") String by) {
        rfps.visible(caller, tender);
        return points(publishing.connected(tender), by);
    }

    /** The award notice, once the award is approved. */
    @GET
    @Path("notice")
    public Response notice(@QueryParam("language") @DefaultValue("en") String language) {
        var notice = documents.notice(tender, language);
        return Downloads.pdf(notice.name(), notice::write);
    }

    /** The letter to the caller's own organisation. */
    @GET
    @Path("letter")
    public Response letter(@QueryParam("language") @DefaultValue("en") String language) {
        var letter = documents.letter(caller, tender, language);
        return Downloads.privatePdf(letter.name(), letter::write);
    }

    private String points(Map<String, Connected> connected, String by) {
        return points(connected, by, List.of());
    }

    private String points(Map<String, Connected> connected, String by, List<PlanDifference.Move> moves) {
        Function<Connected, String> shown =
                by.equals("technology") ? c -> c.technology().name() : Connected::supplier;
        var otherwise = moves.stream()
                .collect(toMap(
                        m -> m.place().id(),
                        m -> m.other().bid() == null
                                ? ""
                                : shown.apply(new Connected(
                                        m.other().supplier(), m.other().technology()))));
        var ids = tenders.items(tender).stream()
                .collect(toMap(item -> item.school().id(), item -> item.school().govtId()));
        var named = new HashMap<Long, String>();
        var others = new HashMap<Long, String>();
        ids.forEach((school, govtId) -> {
            named.put(school, connected.containsKey(govtId) ? shown.apply(connected.get(govtId)) : "");
            others.put(school, otherwise.get(govtId));
        });
        return Json.write(GeoPoints.beside(schools.points(ids.keySet()), named::get, others::get));
    }
}
