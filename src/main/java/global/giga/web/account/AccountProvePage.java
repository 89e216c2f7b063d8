package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.party.Entrance;
import global.giga.party.Origin;
import global.giga.party.Proving;
import global.giga.web.Ways;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** /account/prove: password or passkey once more, before something changes that guards the account. */
@Model
public class AccountProvePage {
    private static final String SECURITY = "/account/security";

    @Inject
    Proving proving;

    @Inject
    Entrance entrance;

    @Inject
    Origin origin;

    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    private String password;
    private String from;
    private Proving.Means means;

    public void prove() {
        proving.byPassword(caller, entrance.token(request), password);
        Faces.redirect(getNext());
    }

    public boolean isByPassword() {
        return means().password();
    }

    public boolean isByPasskey() {
        return means().passkey() && origin.of(request).isPresent();
    }

    private Proving.Means means() {
        if (means == null) {
            means = proving.means(caller);
        }
        return means;
    }

    /** Where it leads. */
    public String getNext() {
        return Ways.wanted(caller, from == null ? SECURITY : from);
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
