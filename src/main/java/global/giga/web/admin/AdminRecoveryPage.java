package global.giga.web.admin;

import global.giga.kernel.Caller;
import global.giga.tender.key.KeyCeremonies;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;

/** The card of the recovery key on /admin/home. */
@Model
public class AdminRecoveryPage {
    @Inject
    KeyCeremonies ceremonies;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    private String jwk;

    public String register() {
        ceremonies.registerRecoveryKey(caller, jwk);
        notices.done("admin.recovery.registered");
        return "/admin/home?faces-redirect=true";
    }

    /** Of the key that is registered, null without any. */
    public String getThumbprint() {
        return ceremonies
                .recoveryKey(caller)
                .map(key -> key.point().thumbprint())
                .orElse(null);
    }

    public String getJwk() {
        return jwk;
    }

    public void setJwk(String jwk) {
        this.jwk = jwk;
    }
}
