package global.giga.api;

import global.giga.kernel.SameOrigin;
import global.giga.party.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses what would change something unless it comes from a page of the portal. Clients that are no browsers say so by
 * {@code X-Requested-With: portal}, which no other site can make a browser send.
 */
@Provider
public class SameOriginFilter implements ContainerRequestFilter {
    static final String HEADER = "X-Requested-With";
    static final String PORTAL = "portal";

    @Inject
    Origin origin;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SameOrigin.reads(request.getMethod())) {
            return;
        }
        var from = SameOrigin.of(
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"),
                request.getHeaderString("Host"),
                origin.of(servlet));
        var said = PORTAL.equals(request.getHeaderString(HEADER));
        if (from == SameOrigin.NO || from == SameOrigin.UNKNOWN && !said) {
            throw new CrossSite();
        }
    }
}
