package global.giga.web;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.party.SignIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a sign-in leads: to its next step, to the page that was wanted, or to one's desk. */
public final class Ways {
    private static final Map<Role, String> DESKS = Map.of(
            Role.SUPPLIER, "/supplier/home",
            Role.STAFF, "/staff/home",
            Role.EVALUATOR, "/committee/home",
            Role.ADMIN, "/admin/home",
            Role.AUDITOR, "/auditor/home");
    private static final Map<SignIn.Step, String> STEPS = Map.of(
            SignIn.Step.GIVE_FACTOR, "/signin-code",
            SignIn.Step.SET_UP_FACTOR, "/signin-setup");

    private Ways() {}

    static String next(SignIn signIn, String from) {
        return signIn instanceof SignIn.Waiting waiting
                ? STEPS.get(waiting.step()) + query(from)
                : wanted(((SignIn.Complete) signIn).caller(), from);
    }

    /** The page that was wanted if it is one of the portal, else the desk. */
    public static String wanted(Caller caller, String from) {
        return own(from) ? from : desk(caller);
    }

    static String query(String from) {
        return own(from) ? "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8) : "";
    }

    private static String desk(Caller caller) {
        return DESKS.entrySet().stream()
                .filter(desk -> caller.is(desk.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/index");
    }

    /** Only paths of the portal itself: another address would be an open redirect. */
    static boolean own(String path) {
        return path != null && path.matches("/(?![/\\\\])[\\w./-]*(\\?[\\w=&.%-]*)?");
    }
}
