package global.giga.api;

import global.giga.bid.DocumentDamaged;
import global.giga.bid.DocumentTooLarge;
import global.giga.bid.Enclosing;
import global.giga.bid.Enclosure;
import global.giga.bid.SealedFiles;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.seal.DocumentCipher;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Documents for bids, uploaded as ciphertext by suppliers. */
@Path("bids")
public class DocumentsResource {
    private static final long MEBIBYTE = 1L << 20;

    @Inject
    Enclosing enclosing;

    @Inject
    SealedFiles files;

    @Inject
    Caller caller;

    /** Streams the ciphertext to a file; the answer has its digest. */
    @LeadsTo(service = Enclosing.class, act = "enclose")
    @PUT
    @Path("{tender: \\d+}/documents/{id}")
    public Response upload(
            @PathParam("tender") long tender,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long declared,
            InputStream body) {
        enclosing.permit(caller, tender);
        if (declared != null && declared > DocumentCipher.sealedSize(Enclosure.MOST_BYTES)) {
            throw new DocumentTooLarge(Enclosure.MOST_BYTES / MEBIBYTE);
        }
        var received = files.receive(body);
        try {
            return Downloads.json(Json.write(enclosing.enclose(caller, tender, id, received)));
        } finally {
            files.drop(received);
        }
    }

    /** What a document of the draft on the server is called, and its key. */
    @LeadsTo(service = Enclosing.class, act = "describe")
    @POST
    @Path("{tender: \\d+}/documents")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(@PathParam("tender") long tender, String entry) {
        enclosing.describe(caller, tender, enclosure(entry));
        return Response.noContent().build();
    }

    private static Enclosure enclosure(String entry) {
        try {
            return Json.read(entry, Enclosure.class);
        } catch (UncheckedIOException e) {
            throw new DocumentDamaged();
        }
    }

    /** Digest and size of a ciphertext that the caller uploaded. */
    @GET
    @Path("{tender: \\d+}/documents/{id}")
    public Response stored(@PathParam("tender") long tender, @PathParam("id") String id) {
        return Downloads.json(Json.write(enclosing.stored(caller, tender, id)));
    }

    @DELETE
    @Path("{tender: \\d+}/documents/{id}")
    public Response remove(@PathParam("tender") long tender, @PathParam("id") String id) {
        enclosing.remove(caller, tender, id);
        return Response.noContent().build();
    }
}
