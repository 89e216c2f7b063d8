package global.giga.web;

import global.giga.kernel.SameOrigin;
import global.giga.party.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses forms that a page of another site sends; the state of the view, which no other site has, is asked besides. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Origin origin;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (foreign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /* The API answers for itself, in its own words. */
    private boolean foreign(HttpServletRequest request) {
        var api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        return !api
                && !SameOrigin.reads(request.getMethod())
                && SameOrigin.of(
                                request.getHeader("Sec-Fetch-Site"),
                                request.getHeader("Origin"),
                                request.getHeader("Host"),
                                origin.of(request))
                        == SameOrigin.NO;
    }
}
