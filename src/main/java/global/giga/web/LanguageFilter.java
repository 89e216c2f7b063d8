package global.giga.web;

import global.giga.party.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Any page's address with {@code ?language=ru} keeps that choice in a cookie and shows the page without the parameter. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String PARAMETER = "language";

    @Inject
    transient Origin origin;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var wanted = wanted(request);
        if (wanted.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(cookie(request, wanted.get()));
        response.sendRedirect(withoutParameter(request));
    }

    private static Optional<Language> wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return "GET".equals(request.getMethod()) && query != null && query.contains(PARAMETER + "=")
                ? Language.of(request.getParameter(PARAMETER))
                : Optional.empty();
    }

    private Cookie cookie(HttpServletRequest request, Language language) {
        var cookie = new Cookie(Language.COOKIE, language.getCode());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(origin.secure(request));
        return cookie;
    }

    /* Leading slashes are one: "//host" would lead away from the portal. */
    private static String withoutParameter(HttpServletRequest request) {
        var path = request.getRequestURI().replaceFirst("^/+", "/");
        var query = Arrays.stream(request.getQueryString().split("&"))
                .filter(p -> !p.startsWith(PARAMETER + "="))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
