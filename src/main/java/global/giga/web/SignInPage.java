package global.giga.web;

import global.giga.kernel.Caller;
import global.giga.party.Entrance;
import global.giga.party.Origin;
import global.giga.party.SigningIn;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** /signin: the first step of a sign-in, and the only one with a passkey. */
@Model
public class SignInPage {
    @Inject
    SigningIn signingIn;

    @Inject
    Entrance entrance;

    @Inject
    Origin origin;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private String email;
    private String password;
    private String from;

    /** Whoever is in goes on: after a passkey, or by an old link. */
    public void goOn() {
        if (caller.signedIn()) {
            Faces.redirect(Ways.wanted(caller, from));
        }
    }

    public void signIn() {
        var signIn = signingIn.signIn(email, password, entrance.browser(request));
        entrance.go(signIn, request, Faces.getResponse());
        Faces.redirect(Ways.next(signIn, from));
    }

    /** Whether passkeys work under this address. */
    public boolean isPasskeys() {
        return origin.of(request).isPresent();
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
