package global.giga.api;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses what does not say {@code X-Requested-With: portal}. */
@OwnPages
@Provider
public class OwnPagesFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (!"portal".equals(request.getHeaderString("X-Requested-With"))) {
            throw new ForbiddenException();
        }
    }
}
