package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.letter.Address;
import global.giga.party.Account;
import global.giga.party.AccountKeeping;
import global.giga.party.Entrance;
import global.giga.party.Members;
import global.giga.web.Language;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;

/** /account/home: who I am here, and how I leave. */
@Model
public class AccountHomePage {
    private static final String AGAIN = "/account/home?faces-redirect=true";

    @Inject
    AccountKeeping keeping;

    @Inject
    Members members;

    @Inject
    Entrance entrance;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    private Account account;
    private String name;
    private String language;
    private String email;

    public String save() {
        keeping.describe(caller, name, language);
        notices.done("account.home.saved");
        return AGAIN;
    }

    public String move() {
        keeping.move(caller, entrance.token(request), Address.of(email));
        notices.done("account.home.asked");
        return AGAIN;
    }

    public String leave() {
        members.leave(caller);
        entrance.leave(request, Faces.getResponse());
        notices.done("account.home.left");
        return "/index?faces-redirect=true";
    }

    public Account getAccount() {
        if (account == null) {
            account = keeping.account(caller);
        }
        return account;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public String getName() {
        return name == null ? getAccount().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language == null ? getAccount().language() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
