package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.party.NewCodes;
import global.giga.web.Ways;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.util.Faces;

/** /account/codes: new recovery codes, until their owner has kept them. */
@Model
public class AccountCodesPage {
    @Inject
    Caller caller;

    private String from;

    public void load() {
        if (getCodes().isEmpty()) {
            Faces.redirect(Ways.wanted(caller, from));
        }
    }

    public void kept() {
        NewCodes.forget(Faces.getRequest());
        Faces.redirect(Ways.wanted(caller, from));
    }

    public List<String> getCodes() {
        return NewCodes.shown(Faces.getRequest());
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
