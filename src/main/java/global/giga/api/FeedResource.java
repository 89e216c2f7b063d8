package global.giga.api;

import global.giga.tender.Rfps;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The tenders for news readers. */
@Path("tenders.atom")
public class FeedResource {
    @Inject
    Rfps rfps;

    @GET
    public Response feed(@QueryParam("language") @DefaultValue("en") String language) {
        return Response.ok(rfps.feed(language), "application/atom+xml; charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
