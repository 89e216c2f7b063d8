package global.giga.web;

import global.giga.party.Entrance;
import global.giga.party.NewCodes;
import global.giga.party.Origin;
import global.giga.party.SignIn;
import global.giga.party.SignInExpired;
import global.giga.party.SigningIn;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** /signin-setup: the second step of somebody who must have a second factor and has none yet. */
@Named
@ViewScoped
public class SigninSetupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SigningIn signingIn;

    @Inject
    transient Entrance entrance;

    @Inject
    transient Origin origin;

    @Inject
    transient Texts texts;

    private String from;
    private AppSetUp app;

    /** Whoever did not give a password yet starts with that. */
    public void load() {
        var waiting = entrance.waiting(Faces.getRequest()).filter(w -> w.step() == SignIn.Step.SET_UP_FACTOR);
        if (waiting.isEmpty()) {
            Faces.redirect("/signin" + Ways.query(from));
        } else if (app == null) {
            app = new AppSetUp(texts.of("site.name"), waiting.get().email());
        }
    }

    /** Connects the app, lets in and shows the recovery codes. */
    public void setUp() {
        HttpServletRequest request = Faces.getRequest();
        var waiting = entrance.waiting(request).orElseThrow(SignInExpired::new);
        var done = signingIn.setUpApp(waiting, app.secret(), app.getCode(), entrance.browser(request));
        entrance.go(done.complete(), request, Faces.getResponse());
        NewCodes.show(request, done.codes());
        Faces.redirect("/account/codes" + Ways.query(Ways.wanted(done.complete().caller(), from)));
    }

    /** Where a passkey leads: to the recovery codes, and from there on. */
    public String getNext() {
        return "/account/codes" + Ways.query(from);
    }

    public boolean isPasskeys() {
        return origin.of(Faces.getRequest()).isPresent();
    }

    public AppSetUp getApp() {
        return app;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
