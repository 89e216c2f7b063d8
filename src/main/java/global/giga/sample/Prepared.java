package global.giga.sample;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the data that the portal starts with is there. */
@Readiness
@ApplicationScoped
public class Prepared implements HealthCheck {
    @EJB
    Start start;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("prepared").status(start.prepared()).build();
    }
}
