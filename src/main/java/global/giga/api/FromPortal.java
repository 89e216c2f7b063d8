package global.giga.api;

import global.giga.kernel.Forbidden;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * What changes something needs the header {@code X-Requested-With: portal}: a page of another site cannot send it, so it
 * cannot act in the name of whoever is signed in.
 */
@Provider
public class FromPortal implements ContainerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        var reads = READS.contains(request.getMethod());
        if (!reads && !"portal".equals(request.getHeaderString("X-Requested-With"))) {
            throw new Forbidden();
        }
    }
}
