package global.giga.api;

import global.giga.kernel.Caller;
import global.giga.party.PasswordHints;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The hint beside the field of a new password. */
@Path("passwords")
public class PasswordsResource {
    @Inject
    PasswordHints hints;

    @Inject
    Caller caller;

    /** 0 to 4. A POST, so that no password stands in an address. */
    @POST
    @Path("strength")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String strength(@NotNull String password) {
        return String.valueOf(hints.strength(caller, password, List.of()));
    }
}
