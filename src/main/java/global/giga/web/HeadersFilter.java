package global.giga.web;

import global.giga.party.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers to be strict; pages add their content policy themselves (web.xml, primefaces.CSP_POLICY). It stands in
 * web.xml to come before the other filters, which answer by themselves and whose order nobody promises.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(),"
            + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

    @Inject
    transient Origin origin;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Server", "Giga tenders");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (origin.secure(request)) {
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/resources/")) {
            response.setHeader("Cache-Control", "no-cache");
        } else if (personal(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /* Of a file that has no version in its address the browser asks whether it changed. What a person signed in sees does not stay in a shared browser. */
    private static boolean personal(HttpServletRequest request) {
        return request.getUserPrincipal() != null && !request.getRequestURI().contains("/jakarta.faces.resource/");
    }
}
