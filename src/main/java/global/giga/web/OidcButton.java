package global.giga.web;

import global.giga.party.OpenIdConnect;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The other way to sign in, where the configuration has one, and why it did not work the last time. */
@Model
public class OidcButton {
    private static final Set<String> REASONS = Set.of("identity-unknown", "provider-failed");

    @Inject
    OpenIdConnect provider;

    @Inject
    HttpServletRequest request;

    public boolean isOffered() {
        return provider.configured();
    }

    public String getName() {
        return provider.name();
    }

    /** Where it begins; it ends at the page that was wanted. */
    public String getAddress() {
        return request.getContextPath() + "/oidc/start" + Ways.query(request.getParameter("from"));
    }

    /** The key of what went wrong; empty when nothing did. */
    public String getReason() {
        var code = request.getParameter("oidc");
        return code != null && REASONS.contains(code) ? "refusal." + code : "";
    }
}
