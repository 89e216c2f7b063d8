package global.giga.api;

import global.giga.kernel.Json;
import global.giga.kernel.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;

/** Refusals as RFC 9457 problem details. */
@Provider
public class ProblemMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + refusal.code());
        problem.put("status", refusal.kind().status());
        problem.put("title", refusal.code().replace('-', ' '));
        problem.put(
                "arguments", refusal.arguments().stream().map(String::valueOf).toList());
        return Response.status(refusal.kind().status())
                .type("application/problem+json")
                .entity(Json.write(problem))
                .build();
    }
}
