package global.giga.web;

import global.giga.party.Entrance;
import global.giga.party.Origin;
import global.giga.party.SecondFactors;
import global.giga.party.SignIn;
import global.giga.party.SigningIn;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** /signin-code: the second step, a code of the app, a recovery code or a passkey. */
@Model
public class SigninCodePage {
    @Inject
    SigningIn signingIn;

    @Inject
    Entrance entrance;

    @Inject
    Origin origin;

    @Inject
    HttpServletRequest request;

    private String code;
    private String from;
    private SignIn.Waiting waiting;
    private SecondFactors.Summary factors;

    /** Whoever did not give a password yet starts with that. */
    public void load() {
        waiting = entrance.waiting(request)
                .filter(w -> w.step() == SignIn.Step.GIVE_FACTOR)
                .orElse(null);
        if (waiting == null) {
            Faces.redirect("/signin" + Ways.query(from));
        } else {
            factors = signingIn.factors(waiting);
        }
    }

    public void giveCode() {
        var complete = signingIn.giveCode(waiting, code, entrance.browser(request));
        entrance.go(complete, request, Faces.getResponse());
        Faces.redirect(Ways.next(complete, from));
    }

    public boolean isPasskeys() {
        return factors != null && factors.passkeys() > 0 && origin.of(request).isPresent();
    }

    public String getEmail() {
        return waiting == null ? "" : waiting.email();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
