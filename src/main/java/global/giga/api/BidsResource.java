package global.giga.api;

import global.giga.bid.Bidding;
import global.giga.bid.DraftCopy;
import global.giga.bid.Drafting;
import global.giga.bid.Enclosing;
import global.giga.bid.Filling;
import global.giga.bid.OfferFilter;
import global.giga.bid.ReceiptDocument;
import global.giga.bid.Receipts;
import global.giga.bid.SealedBidMalformed;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A supplier's own files, and the door for a bid that was sealed on its own computer. */
@Path("bids")
public class BidsResource {
    @Inject
    Drafting drafting;

    @Inject
    Filling filling;

    @Inject
    Bidding bidding;

    @Inject
    Enclosing enclosing;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptDocument document;

    @Inject
    Caller caller;

    @GET
    @Path("drafts/{tender}")
    public Response draft(@PathParam("tender") long tender) {
        return Downloads.csv("price-schedule", drafting.export(caller, tender));
    }

    /** The rows of the caller's draft on a map: how far each is, no price. */
    @GET
    @Path("{tender: \\d+}/map")
    @Produces("application/geo+json")
    public Response map(
            @PathParam("tender") long tender,
            @QueryParam("lot") String lot,
            @QueryParam("text") String text,
            @QueryParam("rows") String rows) {
        var filter = new OfferFilter(blank(lot), blank(text), OfferFilter.Rows.named(rows));
        return Response.ok(Json.write(GeoPoints.of(filling.marks(caller, tender, filter))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** All that a bid is drafted and sealed with on the supplier's own computer. */
    @GET
    @Path("{tender: \\d+}/schedule")
    public Response schedule(
            @PathParam("tender") long tender, @QueryParam("language") @DefaultValue("en") String language) {
        return Downloads.json(bidding.schedule(caller, tender).json(language));
    }

    /** The caller's whole draft, to take it to its own computer; the offers as the file that can be imported. */
    @GET
    @Path("{tender: \\d+}/draft")
    public Response copy(@PathParam("tender") long tender) {
        var copy = drafting.copy(caller, tender);
        var json = new LinkedHashMap<String, Object>();
        json.put("currency", copy.currency());
        json.put("vatIncluded", copy.vatIncluded());
        json.put("answers", copy.answers());
        json.put("documents", copy.documents());
        json.put("packages", copy.packages());
        json.put("offers", new String(drafting.export(caller, tender), StandardCharsets.UTF_8));
        return Downloads.json(Json.write(json));
    }

    /** Stores a draft that was on the supplier's own computer. */
    @LeadsTo(service = Drafting.class, act = "restore")
    @PUT
    @Path("{tender: \\d+}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response restore(
            @PathParam("tender") long tender, @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long declared, InputStream body)
            throws IOException {
        var copy = copy(Bodies.read(body, declared, Bidding.MOST_BYTES));
        drafting.restore(caller, tender, copy);
        copy.documents().forEach(document -> enclosing.describe(caller, tender, document));
        return Response.noContent().build();
    }

    private static DraftCopy copy(byte[] json) {
        try {
            return Json.read(json, DraftCopy.class);
        } catch (UncheckedIOException e) {
            throw new SealedBidMalformed();
        }
    }

    @DELETE
    @Path("{tender: \\d+}/draft")
    public Response discard(@PathParam("tender") long tender) {
        drafting.discard(caller, tender);
        return Response.noContent().build();
    }

    /** What the caller's draft is sealed with in the browser. */
    @GET
    @Path("{tender: \\d+}/sealing")
    public Response sealing(@PathParam("tender") long tender) {
        return Downloads.json(bidding.kit(caller, tender).json());
    }

    /** Receives the container; the answer names the receipt. */
    @LeadsTo(service = Bidding.class, act = "receive")
    @POST
    @Path("{tender: \\d+}/sealed")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response seal(
            @PathParam("tender") long tender,
            @QueryParam("draft") String draft,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long declared,
            InputStream body)
            throws IOException {
        var container = Bodies.read(body, declared, Bidding.MOST_BYTES);
        var receipt = bidding.receive(caller, tender, container, draft);
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.write(Map.of(
                        "number", receipt.number(),
                        "sha256", receipt.sha256().hex(),
                        "receivedAt", receipt.receivedAt().toString())))
                .build();
    }

    @GET
    @Path("{number}/receipt")
    public Response receipt(
            @PathParam("number") String number,
            @QueryParam("language") @DefaultValue("en") String language,
            @Context UriInfo uri) {
        var receipt = bidding.sealed(caller, number).receipt();
        return Downloads.privatePdf(
                number, out -> document.write(receipt, language, page(uri).toString(), out));
    }

    private static URI page(UriInfo uri) {
        return uri.getBaseUri().resolve("../open/receipt");
    }

    /** The receipt with its signature, for machines. */
    @GET
    @Path("{number}/receipt.json")
    public Response signed(@PathParam("number") String number) {
        return Downloads.file(number + "-receipt.json", MediaType.APPLICATION_JSON, receipts.file(caller, number));
    }

    /** The ciphertext whose digest is on the receipt. */
    @GET
    @Path("{number}/sealed")
    public Response sealed(@PathParam("number") String number) {
        return Downloads.file(
                number + ".json",
                "application/json",
                bidding.sealed(caller, number).ciphertext());
    }
}
