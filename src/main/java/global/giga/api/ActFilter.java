package global.giga.api;

import global.giga.kernel.Caller;
import global.giga.kernel.Gate;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Asks for role and duty before the body of a request is read, where the endpoint {@link LeadsTo} an act. */
@Provider
@Priority(Priorities.USER + 1_000)
public class ActFilter implements ContainerRequestFilter {
    private static final String TENDER = "tender";

    @Inject
    Gate gate;

    @Inject
    Instance<Caller> caller;

    @Context
    ResourceInfo endpoint;

    @Override
    public void filter(ContainerRequestContext request) {
        var to = endpoint.getResourceMethod().getAnnotation(LeadsTo.class);
        if (to != null) {
            gate.pass(to.service(), to.act(), caller.get(), tender(request));
        }
    }

    /* What is no number is no tender. */
    private static Long tender(ContainerRequestContext request) {
        var written = request.getUriInfo().getPathParameters().getFirst(TENDER);
        return written != null && written.matches("\\d{1,18}") ? Long.valueOf(written) : null;
    }
}
