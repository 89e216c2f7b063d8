package global.giga.web;

import global.giga.kernel.Refusal;
import global.giga.letter.PublicAddress;
import global.giga.party.OpenIdConnect;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Sends the browser to the issuer of the configuration, and remembers what it must bring back. */
@WebServlet("/oidc/start")
public class OidcStart extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String ATTEMPT = OpenIdConnect.Attempt.class.getName();
    static final String FROM = ATTEMPT + ".from";
    static final String CALLBACK = "/oidc/callback";

    @Inject
    transient OpenIdConnect provider;

    @Inject
    transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.configured()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var attempt = provider.begin(URI.create(address.of(CALLBACK)));
            var session = request.getSession(true);
            session.setAttribute(ATTEMPT, attempt);
            session.setAttribute(FROM, request.getParameter("from"));
            response.sendRedirect(attempt.address().toString());
        } catch (Refusal e) {
            response.sendRedirect(request.getContextPath() + "/signin?oidc=" + e.code());
        }
    }
}
