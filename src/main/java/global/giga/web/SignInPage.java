package global.giga.web;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.party.PortalAuthentication;
import global.giga.party.SigningIn;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.omnifaces.util.Faces;

/** /signin: lets people in and takes them where they wanted to go. */
@Model
public class SignInPage {
    private static final Map<Role, String> DESKS = Map.of(
            Role.SUPPLIER, "/supplier/home",
            Role.STAFF, "/staff/home",
            Role.EVALUATOR, "/committee/home",
            Role.ADMIN, "/admin/home",
            Role.AUDITOR, "/auditor/home");

    @Inject
    SigningIn signingIn;

    @Inject
    HttpServletRequest request;

    private String email;
    private String password;
    private String from;

    public void signIn() throws IOException {
        var caller = signingIn.signIn(email, password);
        PortalAuthentication.remember(request, caller);
        Faces.redirect(ownPath(from) ? from : request.getContextPath() + desk(caller));
    }

    private static String desk(Caller caller) {
        return DESKS.entrySet().stream()
                .filter(desk -> caller.is(desk.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/index");
    }

    /** Only paths of the portal itself: another address would be an open redirect. */
    static boolean ownPath(String path) {
        return path != null && path.matches("/(?![/\\\\])[\\w./-]*(\\?[\\w=&.%-]*)?");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
