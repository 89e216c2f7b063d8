package global.giga.api;

import global.giga.bid.OpenedFiles;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Documents of opened bids, for those who have a duty that reads the tender. */
@Path("tenders/{tender}/bids/{bid: \\d+}/documents")
public class OpenedDocumentsResource {
    @Inject
    OpenedFiles opened;

    @Inject
    Caller caller;

    /** Decrypted while it is sent. */
    @GET
    @Path("{id}")
    public Response read(@PathParam("tender") long tender, @PathParam("bid") long bid, @PathParam("id") String id) {
        var file = opened.file(caller, tender, bid, id);
        StreamingOutput content = file::write;
        return Downloads.attachment(file.document().name(), content);
    }

    /** The same in a frame of the portal's own page, where it was examined and is a PDF; anything else is for saving. */
    @GET
    @Path("{id}/view")
    public Response view(@PathParam("tender") long tender, @PathParam("bid") long bid, @PathParam("id") String id) {
        var file = opened.file(caller, tender, bid, id);
        if (!file.document().viewable()) {
            throw new NotFound();
        }
        StreamingOutput content = file::write;
        return Downloads.framed(file.document().name(), content);
    }
}
