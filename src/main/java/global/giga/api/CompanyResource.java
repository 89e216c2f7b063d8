package global.giga.api;

import global.giga.kernel.Caller;
import global.giga.party.CompanyKeeping;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The documents of the caller's company. */
@Path("company/documents")
public class CompanyResource {
    @Inject
    CompanyKeeping keeping;

    @Inject
    Caller caller;

    @GET
    @Path("{id: \\d+}")
    public Response read(@PathParam("id") long id) {
        var open = keeping.open(caller, id);
        StreamingOutput content = out -> {
            try (var in = open.content()) {
                in.transferTo(out);
            }
        };
        return Downloads.attachment(open.fileName(), content);
    }
}
