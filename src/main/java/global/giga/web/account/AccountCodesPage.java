package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.web.NewCodes;
import global.giga.web.Ways;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.util.Faces;

/** /account/codes: new recovery codes, until their owner has kept them. */
@Model
public class AccountCodesPage {
    private static final String SECURITY = "/account/security";

    @Inject
    Caller caller;

    private String from;

    public void load() {
        if (NewCodes.shown().isEmpty()) {
            Faces.redirect(SECURITY);
        }
    }

    public void kept() {
        NewCodes.forget();
        Faces.redirect(Ways.wanted(caller, from == null ? SECURITY : from));
    }

    public List<String> getCodes() {
        return NewCodes.shown();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
