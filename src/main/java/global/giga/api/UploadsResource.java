package global.giga.api;

import global.giga.bid.DocumentDamaged;
import global.giga.bid.DocumentTooLarge;
import global.giga.bid.Upload.Progress;
import global.giga.bid.Uploading;
import global.giga.kernel.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Documents for bids in pieces: the protocol tus 1.0.0 with its extensions creation and termination. */
@Path("bids/{tender: \\d+}/uploads")
public class UploadsResource {
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final int MEBIBYTE = 1 << 20;

    @Inject
    Uploading uploading;

    @Inject
    Caller caller;

    /** Announces a document whose id stands in the metadata ("id", Base64). */
    @LeadsTo(service = Uploading.class, act = "begin")
    @POST
    public Response begin(
            @PathParam("tender") long tender,
            @HeaderParam(LENGTH) Long bytes,
            @HeaderParam("Upload-Metadata") String metadata,
            @Context UriInfo uri) {
        var id = id(metadata);
        uploading.begin(caller, tender, id, bytes == null ? -1 : bytes);
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()))
                .build();
    }

    private static String id(String metadata) {
        try {
            return Arrays.stream(metadata == null ? new String[0] : metadata.split(","))
                    .map(pair -> pair.strip().split(" "))
                    .filter(pair -> pair.length == 2 && pair[0].equals("id"))
                    .map(pair -> new String(Base64.getDecoder().decode(pair[1]), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow(DocumentDamaged::new);
        } catch (IllegalArgumentException e) {
            throw new DocumentDamaged();
        }
    }

    /** How much has arrived. */
    @HEAD
    @Path("{id}")
    public Response progress(@PathParam("tender") long tender, @PathParam("id") String id) {
        return progress(Response.ok(), uploading.progress(caller, tender, id));
    }

    /** The next piece, of at most {@link Uploading#PIECE} bytes. */
    @LeadsTo(service = Uploading.class, act = "append")
    @PATCH
    @Path("{id}")
    public Response append(
            @PathParam("tender") long tender,
            @PathParam("id") String id,
            @HeaderParam(OFFSET) Long offset,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long declared,
            InputStream body)
            throws IOException {
        if (declared != null && declared > Uploading.PIECE) {
            throw new DocumentTooLarge(Uploading.PIECE / MEBIBYTE);
        }
        var there = uploading.progress(caller, tender, id);
        var piece = body.readNBytes((int) Math.min(Uploading.PIECE, there.bytes()) + 1);
        if (piece.length > Uploading.PIECE) {
            throw new DocumentTooLarge(Uploading.PIECE / MEBIBYTE);
        }
        var now = uploading.append(caller, tender, id, offset == null ? -1 : offset, piece);
        return progress(Response.noContent(), now);
    }

    @DELETE
    @Path("{id}")
    public Response abandon(@PathParam("tender") long tender, @PathParam("id") String id) {
        uploading.abandon(caller, tender, id);
        return answer(Response.noContent()).build();
    }

    private static Response progress(Response.ResponseBuilder response, Progress progress) {
        return answer(response)
                .header(OFFSET, progress.received())
                .header(LENGTH, progress.bytes())
                .build();
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response) {
        return response.header(RESUMABLE, VERSION).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
