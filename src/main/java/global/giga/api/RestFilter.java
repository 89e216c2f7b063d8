package global.giga.api;

import global.giga.bid.Enclosure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads what is left of the body of a refused request before the answer goes out. The server closes the connection after
 * many refusals, and whatever lies unread then takes the answer away from a client that still sends (RFC 9112, 9.6). A
 * body that is declared longer than anything the portal takes twice over is not waited for.
 */
@Provider
public class RestFilter implements ContainerResponseFilter {
    private static final long MOST = 2 * Enclosure.MOST_BYTES;
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final int PIECE = 1 << 16;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var refused = response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode();
        if (refused && (servlet.getContentLengthLong() > MOST || !ended())) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }

    private boolean ended() {
        try {
            return ended(servlet.getInputStream());
        } catch (IOException e) {
            return false;
        }
    }

    /* Clients that send drop by drop are not waited for either. */
    private static boolean ended(InputStream body) throws IOException {
        var piece = new byte[PIECE];
        var start = System.nanoTime();
        for (long read = 0; read <= MOST && System.nanoTime() - start < LONGEST; ) {
            var more = body.read(piece);
            if (more < 0) {
                return true;
            }
            read += more;
        }
        return false;
    }
}
