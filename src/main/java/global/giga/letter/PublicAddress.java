package global.giga.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the world finds the portal: {@code app.origin}, else the port of this machine. Never what a request claims. */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "app.origin")
    Optional<String> origin;

    @Inject
    @ConfigProperty(name = "payara.instance.http.port", defaultValue = "8080")
    String port;

    /** The address of a path that begins with a slash. */
    public String of(String path) {
        return origin.map(o -> o.replaceAll("/+$", "")).orElseGet(() -> "http://localhost:" + port) + path;
    }
}
