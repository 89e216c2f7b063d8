package global.giga.web;

import global.giga.letter.Address;
import global.giga.party.Entrance;
import global.giga.party.Recovering;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** /reset: asks for a letter, and, by the letter's link, for the new password. */
@Model
public class ResetPage {
    @Inject
    Recovering recovering;

    @Inject
    Entrance entrance;

    @Inject
    SameTime sameTime;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    private String email;
    private String password;
    private String owner;
    private boolean sent;

    public String request() {
        var address = Address.of(email);
        sameTime.run(() -> recovering.request(address, entrance.browser(request)));
        return "/reset?faces-redirect=true&sent=true";
    }

    public String change() {
        recovering.complete(request.getParameter("token"), password);
        notices.done("reset.done");
        return "/signin?faces-redirect=true";
    }

    /** Whether somebody follows a link. */
    public boolean isFollowed() {
        return request.getParameter("token") != null;
    }

    /** Whose password the link changes; null when it does not work. */
    public String getOwner() {
        if (owner == null) {
            owner = recovering.email(request.getParameter("token")).orElse(null);
        }
        return owner;
    }

    public boolean isSent() {
        return sent;
    }

    public void setSent(boolean sent) {
        this.sent = sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
