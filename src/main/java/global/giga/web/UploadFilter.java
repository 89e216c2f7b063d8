package global.giga.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads forms with files in place of the web server, which keeps each file that it read, in memory or on disk, for as
 * long as it runs. Here they are gone when the answer is.
 */
public class UploadFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            chain.doFilter(request, response);
            return;
        }
        try (var upload = new Upload(request)) {
            chain.doFilter(upload, response);
        }
    }
}
