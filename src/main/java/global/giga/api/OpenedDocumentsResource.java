package global.giga.api;

import global.giga.bid.OpenedFiles;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

    /** The text of a page, and how many there are. */
    @GET
    @Path("{id}/pages/{page: \\d+}")
    @Produces(MediaType.APPLICATION_JSON)
    public String words(
            @PathParam("tender") long tender,
            @PathParam("bid") long bid,
            @PathParam("id") String id,
            @PathParam("page") int page) {
        return Json.write(opened.file(caller, tender, bid, id).words(page));
    }

    /** A page as a picture, which any browser shows beside the fields. */
    @GET
    @Path("{id}/pages/{page: \\d+}/picture")
    @Produces("image/png")
    public Response picture(
            @PathParam("tender") long tender,
            @PathParam("bid") long bid,
            @PathParam("id") String id,
            @PathParam("page") int page) {
        return Response.ok(opened.file(caller, tender, bid, id).picture(page), "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
