package global.giga.api;

import static java.util.stream.Collectors.toMap;

import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.school.Schools;
import global.giga.tender.Rfps;
import global.giga.tender.Tenders;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A tender's schools on a map, and its documents. */
@Path("tenders/{tender}")
public class TendersResource {
    @Inject
    Rfps rfps;

    @Inject
    Tenders tenders;

    @Inject
    Schools schools;

    @Inject
    Caller caller;

    @GET
    @Path("schools")
    @Produces("application/geo+json")
    public String schools(@PathParam("tender") long id) {
        rfps.visible(caller, id);
        var lots = tenders.items(id).stream()
                .collect(toMap(item -> item.school().id(), item -> item.lot().code()));
        return Json.write(GeoPoints.of(schools.points(lots.keySet()), lots::get));
    }

    /** The dates of the tender. */
    @GET
    @Path("calendar.ics")
    public Response calendar(
            @PathParam("tender") long id, @QueryParam("language") @DefaultValue("en") String language) {
        return Response.ok(rfps.calendar(caller, id, language), "text/calendar; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tender-" + id + ".ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("rfp")
    public Response rfp(@PathParam("tender") long id, @QueryParam("language") @DefaultValue("en") String language) {
        var rfp = rfps.rfp(caller, id, language);
        return Downloads.pdf(rfp.reference() + "-RFP-" + rfp.language(), rfp::write);
    }
}
