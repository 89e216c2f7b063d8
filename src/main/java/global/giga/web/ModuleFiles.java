package global.giga.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Serves the portal's modules, compressed once. Modules name each other by relative addresses: with a version in the
 * address of the first, as in {@code /resources/v-1a2b/portal/sealing.js}, all have it, and browsers keep them.
 */
public class ModuleFiles extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern VERSIONED = Pattern.compile("^/resources/(?:v-([0-9a-f]{1,8})/)?(.+)$");

    @Inject
    transient Look look;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = VERSIONED.matcher(request.getServletPath());
        var file = asked.matches() ? look.file(asked.group(2)) : null;
        if (file == null || !request.getMethod().matches("GET|HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        if (look.getVersion().equals(asked.group(1))) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        send(file, request, response);
    }

    private static void send(LookFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", file.tag());
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var accepted = request.getHeader("Accept-Encoding");
        var packed = accepted != null && accepted.contains("gzip");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var body = packed ? file.packed() : file.plain();
        response.setContentType(file.type());
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }
}
