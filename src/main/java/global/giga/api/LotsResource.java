package global.giga.api;

import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.tender.LotDesk;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The schools of a draft's country on a map, with the lots that they are in, for those with a duty in it. */
@Path("tenders/{tender}/draft/lots")
public class LotsResource {
    @Inject
    LotDesk desk;

    @Inject
    Caller caller;

    /** The code of the lot by the id of each school that is in one. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String codes(@PathParam("tender") long id) {
        return Json.write(desk.codes(caller, id));
    }

    @GET
    @Path("schools")
    @Produces("application/geo+json")
    public String schools(@PathParam("tender") long id) {
        var codes = desk.codes(caller, id);
        return Json.write(GeoPoints.of(desk.points(caller, id), codes::get));
    }
}
