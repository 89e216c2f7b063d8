package global.giga.party;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Recovery codes from when they are made until their owner says that they are kept: in the session, nowhere else. */
public final class NewCodes {
    private static final String KEY = NewCodes.class.getName();

    private NewCodes() {}

    /** Keeps them to be shown; where there are none, those that wait stay. */
    public static void show(HttpServletRequest request, List<String> codes) {
        if (!codes.isEmpty()) {
            request.getSession(true).setAttribute(KEY, List.copyOf(codes));
        }
    }

    /** Empty for none. */
    @SuppressWarnings("unchecked")
    public static List<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (List<String>) session.getAttribute(KEY))
                .orElse(List.of());
    }

    public static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
