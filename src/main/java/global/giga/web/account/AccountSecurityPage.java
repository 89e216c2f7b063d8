package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.party.ChangingPassword;
import global.giga.party.Entrance;
import global.giga.party.NewCodes;
import global.giga.party.Origin;
import global.giga.party.OwnSessions;
import global.giga.party.Passkey;
import global.giga.party.Proving;
import global.giga.party.SecondFactors;
import global.giga.web.AppSetUp;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** /account/security: one's password, second factors, and the browsers one is signed in with. */
@Named
@ViewScoped
public class AccountSecurityPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/account/security?faces-redirect=true";
    private static final String CODES = "/account/codes?faces-redirect=true&from=/account/security";

    @Inject
    transient ChangingPassword changing;

    @Inject
    transient SecondFactors factors;

    @Inject
    transient Proving proving;

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
    private final Map<Long, String> names = new HashMap<>();
    private AppSetUp app;
    private transient SecondFactors.Summary summary;
    private transient List<Passkey> passkeys;
    private transient List<OwnSessions.Line> lines;

    public String changePassword() {
        changing.change(caller, current, wanted, token());
        notices.done("account.security.passwordChanged");
        return AGAIN;
    }

    /** The first password of somebody who has none. */
    public String choosePassword() {
        changing.choose(caller, wanted, token());
        notices.done("account.security.passwordChanged");
        return AGAIN;
    }

    /** Shows secret and QR code of a new app. */
    public void startApp() {
        proving.require(caller, token());
        app = new AppSetUp(texts.of("site.name"), caller.name());
    }

    public String addApp() {
        var codes = factors.addApp(caller, token(), app.secret(), app.getCode());
        NewCodes.show(Faces.getRequest(), codes);
        notices.done("account.security.appAdded");
        return codes.isEmpty() ? AGAIN : CODES;
    }

    public String removeApp() {
        factors.removeApp(caller, token());
        notices.done("account.security.appRemoved");
        return AGAIN;
    }

    public String renewCodes() {
        NewCodes.show(Faces.getRequest(), factors.renewRecoveryCodes(caller, token()));
        return CODES;
    }

    public String renamePasskey(long id) {
        factors.renamePasskey(caller, id, names.get(id));
        notices.done("account.security.passkeyRenamed");
        return AGAIN;
    }

    public String removePasskey(long id) {
        factors.removePasskey(caller, token(), id);
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
            passkeys.forEach(passkey -> names.putIfAbsent(passkey.id(), passkey.name()));
        }
        return passkeys;
    }

    /** What the passkeys are called, by number, as their owner types it. */
    public Map<Long, String> getNames() {
        return names;
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
