package global.giga.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which address people reach the portal: {@code app.origin}, such as {@code https://tenders.example}. Without that
 * setting it is known on localhost alone, because what a request says of its host anybody can write.
 */
@ApplicationScoped
public class Origin {
    private static final String LOCAL = "localhost";

    @Inject
    @ConfigProperty(name = "app.origin")
    Optional<String> configured;

    /** Scheme, host and port, no slash at the end; empty where it is not known. */
    public Optional<String> of(HttpServletRequest request) {
        return configured.map(origin -> origin.replaceFirst("/+$", "")).or(() -> local(request));
    }

    private static Optional<String> local(HttpServletRequest request) {
        return LOCAL.equals(request.getServerName())
                ? Optional.of(request.getScheme() + "://" + LOCAL + ":" + request.getServerPort())
                : Optional.empty();
    }

    /** Whether the configuration says that people reach the portal by HTTPS. */
    public boolean secure() {
        return configured
                .map(URI::create)
                .map(URI::getScheme)
                .filter("https"::equals)
                .isPresent();
    }

    /**
     * Whether the browser reaches the portal by HTTPS. What a proxy says of it counts from anybody: who lies keeps the own
     * cookies from the own plain connection.
     */
    public boolean secure(HttpServletRequest request) {
        return secure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")) || request.isSecure();
    }
}
