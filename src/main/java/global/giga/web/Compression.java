package global.giga.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.omnifaces.filter.CompressedResponseFilter;

/** Texts go out compressed, because people are on slow lines; news that is pushed goes out at once and as it is. */
public class Compression extends CompressedResponseFilter {
    @Override
    public void doFilter(
            HttpServletRequest request, HttpServletResponse response, HttpSession session, FilterChain chain)
            throws ServletException, IOException {
        var accepted = request.getHeader("Accept");
        if (accepted != null && accepted.startsWith("text/event-stream")) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, session, chain);
        }
    }
}
