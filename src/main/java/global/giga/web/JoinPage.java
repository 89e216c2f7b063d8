package global.giga.web;

import global.giga.party.Invitation;
import global.giga.party.Inviting;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** /join: the link of an invitation; its reader gives a name and chooses a password. */
@Model
public class JoinPage {
    @Inject
    Inviting inviting;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    private String name;
    private String password;
    private Invitation invitation;

    public String join() {
        var account = inviting.join(
                request.getParameter("token"),
                name,
                password,
                texts.getLanguage().getCode());
        notices.done("join.done", account.email());
        return "/signin?faces-redirect=true";
    }

    /** To what the link leads; null when it does not work. */
    public Invitation getInvitation() {
        if (invitation == null) {
            invitation = inviting.invitation(request.getParameter("token")).orElse(null);
        }
        return invitation;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
