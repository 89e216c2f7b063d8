package global.giga.api;

import global.giga.kernel.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Anything that is no refusal: the client learns an incident number, the log the rest. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known) {
            return problem(known.getResponse().getStatus(), Map.of());
        }
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "incident " + incident, failure);
        return problem(500, Map.of("incident", incident));
    }

    private static Response problem(int status, Map<String, String> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("type", "about:blank");
        body.put("status", status);
        return Response.status(status)
                .type("application/problem+json")
                .entity(Json.write(body))
                .build();
    }
}
