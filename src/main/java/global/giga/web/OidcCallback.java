package global.giga.web;

import global.giga.kernel.Refusal;
import global.giga.letter.PublicAddress;
import global.giga.party.Entrance;
import global.giga.party.FederatedSigningIn;
import global.giga.party.OpenIdConnect;
import global.giga.party.OpenIdConnect.Attempt;
import global.giga.party.ProviderFailed;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the issuer sends the browser back: in, to the second factor, or to the sign-in page with the reason. */
@WebServlet(OidcStart.CALLBACK)
public class OidcCallback extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenIdConnect provider;

    @Inject
    transient FederatedSigningIn signingIn;

    @Inject
    transient PublicAddress address;

    @Inject
    transient Entrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        var attempt = session == null ? null : (Attempt) session.getAttribute(OidcStart.ATTEMPT);
        var from = session == null ? null : (String) session.getAttribute(OidcStart.FROM);
        if (session != null) {
            session.removeAttribute(OidcStart.ATTEMPT); // one answer for each attempt
        }
        try {
            response.sendRedirect(request.getContextPath() + enter(request, response, attempt, from));
        } catch (Refusal e) {
            response.sendRedirect(request.getContextPath() + "/signin?oidc=" + e.code());
        }
    }

    private String enter(HttpServletRequest request, HttpServletResponse response, Attempt attempt, String from) {
        if (attempt == null) {
            throw new ProviderFailed();
        }
        var callback = URI.create(address.of(OidcStart.CALLBACK));
        var answer = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, given -> List.of(given.getValue())));
        var person = provider.finish(attempt, callback, answer);
        var signIn = signingIn.signIn(person, entrance.browser(request));
        entrance.go(signIn, request, response);
        return Ways.next(signIn, from);
    }
}
