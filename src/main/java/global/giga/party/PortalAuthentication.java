package global.giga.party;

import global.giga.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Tells the container who calls: the owner of the session whose secret the browser sends, as long as the session lasts.
 * Asks strangers to sign in where a page is protected, and remembers where they wanted to go.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {
    private static final String KEY = Caller.class.getName();

    @Inject
    Sessions sessions;

    @Inject
    Entrance entrance;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var caller = callerOf(request);
        if (caller.signedIn()) {
            var groups = caller.roles().stream().map(Enum::name).collect(Collectors.toSet());
            return context.notifyContainerAboutLogin(caller.account().toString(), groups);
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            var query = request.getQueryString();
            var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(
                    request.getContextPath() + "/signin?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on this request is the caller's. */
    static void remember(HttpServletRequest request, Caller caller) {
        request.setAttribute(KEY, caller);
    }

    @Produces
    @Dependent
    public Caller caller(HttpServletRequest request) {
        return callerOf(request);
    }

    private Caller callerOf(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Caller known) {
            return known;
        }
        var token = entrance.token(request);
        var caller = token.isEmpty() ? Caller.ANONYMOUS : sessions.caller(token).orElse(Caller.ANONYMOUS);
        remember(request, caller);
        return caller;
    }
}
