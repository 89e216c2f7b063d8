package global.giga.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the browser and the portal keep of a sign-in: the cookies of session and device, and, between two steps, who is
 * waiting. Who waits is nobody yet.
 */
@ApplicationScoped
public class Entrance {
    /** Ends with the browser; the portal ends it earlier (app.session.idle, app.session.whole). */
    static final String SESSION = "giga-session";

    static final String DEVICE = "giga-device";
    private static final String WAITING = SignIn.Waiting.class.getName();
    private static final Duration KNOWN = Duration.ofDays(365);
    private static final int LONGEST = 1_000;

    @Inject
    Addresses addresses;

    @Inject
    Origin origin;

    /** What asks. */
    public Browser browser(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Browser(
                addresses.of(request), cookie(request, DEVICE), agent.substring(0, Math.min(LONGEST, agent.length())));
    }

    /** The secret of the session; empty for none. */
    public String token(HttpServletRequest request) {
        return cookie(request, SESSION);
    }

    /** Goes on: in with the two cookies and a new session of the server, or waiting for the next step. */
    public void go(SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        if (signIn instanceof SignIn.Complete complete) {
            forgetSession(request);
            response.addCookie(made(request, SESSION, complete.token(), -1));
            response.addCookie(made(request, DEVICE, complete.device(), (int) KNOWN.toSeconds()));
            PortalAuthentication.remember(request, complete.caller());
        } else {
            request.getSession(true);
            request.changeSessionId();
            request.getSession().setAttribute(WAITING, signIn);
        }
    }

    /** Who gave the password and has another step to go. */
    public Optional<SignIn.Waiting> waiting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(s -> (SignIn.Waiting) s.getAttribute(WAITING));
    }

    /** Forgets the cookie of the session, and all that the server keeps of it. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        forgetSession(request);
        response.addCookie(made(request, SESSION, "", 0));
    }

    /* What the one before had on screen is no business of the next. */
    private static void forgetSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Cookie made(HttpServletRequest request, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(origin.secure(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= LONGEST)
                .findFirst()
                .orElse("");
    }
}
