package global.giga.api;

import global.giga.bid.Bidding;
import global.giga.bid.Drafting;
import global.giga.bid.ReceiptDocument;
import global.giga.kernel.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** A supplier's own files. */
@Path("bids")
public class BidsResource {
    @Inject
    Drafting drafting;

    @Inject
    Bidding bidding;

    @Inject
    ReceiptDocument receipts;

    @Inject
    Caller caller;

    @GET
    @Path("drafts/{tender}")
    public Response draft(@PathParam("tender") long tender) {
        return Downloads.csv("price-schedule", drafting.export(caller, tender));
    }

    @GET
    @Path("{number}/receipt")
    public Response receipt(
            @PathParam("number") String number, @QueryParam("language") @DefaultValue("en") String language) {
        var receipt = bidding.sealed(caller, number).receipt();
        return Downloads.privatePdf(number, out -> receipts.write(receipt, language, out));
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
