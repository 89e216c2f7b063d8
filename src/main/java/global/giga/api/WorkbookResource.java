package global.giga.api;

import global.giga.bid.Drafting;
import global.giga.kernel.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The price workbook of the caller's own draft. */
@Path("tenders/{tender: \\d+}/bid/workbook")
public class WorkbookResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Drafting drafting;

    @Inject
    Caller caller;

    @GET
    public Response workbook(
            @PathParam("tender") long tender, @QueryParam("language") @DefaultValue("en") String language) {
        var reference = drafting.tender(caller, tender).reference();
        return Downloads.file(reference + "-prices.xlsx", XLSX, drafting.workbook(caller, tender, language));
    }
}
