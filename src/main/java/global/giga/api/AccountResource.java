package global.giga.api;

import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.party.AccountKeeping;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What the portal holds of the caller. */
@Path("account")
public class AccountResource {
    @Inject
    AccountKeeping keeping;

    @Inject
    Caller caller;

    @GET
    public Response own() {
        return Downloads.file("account.json", "application/json", Json.bytes(keeping.data(caller)));
    }
}
