package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.party.ChangingPassword;
import global.giga.party.Entrance;
import global.giga.party.Origin;
import global.giga.party.OwnSessions;
import global.giga.party.Passkey;
import global.giga.party.SecondFactors;
import global.giga.web.AppSetUp;
import global.giga.web.NewCodes;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** /account/security: one's password, second factors, and the browsers one is signed in with. */
@Named
@ViewScoped
public class AccountSecurityPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/account/security?faces-redirect=true";

    @Inject
    transient ChangingPassword changing;

    @Inject
    transient SecondFactors factors;

    @Inject
    transient OwnSessions sessions;

    @Inject
    transient Entrance entrance;

    @Inject
    transient Origin origin;

    @Inject
    transient Caller caller;

    @Inject
    transient Notices notices;

    @Inject
    transient Texts texts;

    private String current;
    private String wanted;
    private AppSetUp app;
    private transient SecondFactors.Summary summary;
    private transient List<Passkey> passkeys;
    private transient List<OwnSessions.Line> lines;

    public String changePassword() {
        changing.change(caller, current, wanted, token());
        notices.done("account.security.passwordChanged");
        return AGAIN;
    }

    /** Shows secret and QR code of a new app. */
    public void startApp() {
        app = new AppSetUp(texts.of("site.name"), caller.name());
    }

    public String addApp() {
        factors.addApp(caller, app.secret(), app.getCode());
        if (factors.summary(caller).recoveryCodes() == 0) {
            return renewCodes();
        }
        notices.done("account.security.appAdded");
        return AGAIN;
    }

    public String removeApp() {
        factors.removeApp(caller);
        notices.done("account.security.appRemoved");
        return AGAIN;
    }

    public String renewCodes() {
        NewCodes.show(factors.renewRecoveryCodes(caller));
        return "/account/codes?faces-redirect=true";
    }

    public String removePasskey(long id) {
        factors.removePasskey(caller, id);
        notices.done("account.security.passkeyRemoved");
        return AGAIN;
    }

    public String end(long session) {
        sessions.end(caller, session);
        notices.done("account.security.sessionEnded");
        return AGAIN;
    }

    public String endOthers() {
        sessions.endOthers(caller, token());
        notices.done("account.security.othersEnded");
        return AGAIN;
    }

    private String token() {
        return entrance.token(Faces.getRequest());
    }

    public SecondFactors.Summary getSummary() {
        if (summary == null) {
            summary = factors.summary(caller);
        }
        return summary;
    }

    public List<Passkey> getPasskeys() {
        if (passkeys == null) {
            passkeys = factors.passkeys(caller);
        }
        return passkeys;
    }

    public List<OwnSessions.Line> getSessions() {
        if (lines == null) {
            lines = sessions.all(caller, token());
        }
        return lines;
    }

    /** Whether there are sessions besides this one. */
    public boolean isElsewhere() {
        return getSessions().size() > 1;
    }

    /** Whether passkeys work under this address. */
    public boolean isPasskeysWork() {
        return origin.of(Faces.getRequest()).isPresent();
    }

    public AppSetUp getApp() {
        return app;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
