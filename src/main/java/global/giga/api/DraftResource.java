package global.giga.api;

import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.tender.Editing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What stands in the sections of a draft, for those who edit it at the same time. */
@Path("tenders/{tender}/draft")
public class DraftResource {
    @Inject
    Editing editing;

    @Inject
    Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String state(@PathParam("tender") long id) {
        return Json.write(editing.state(caller, id).sections());
    }
}
