package global.giga.web;

import global.giga.party.Enrolling;
import global.giga.party.Enrolment;
import global.giga.party.Origin;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** /verify: the link of the letter; whoever follows it chooses the password of the first account of a company. */
@Model
public class VerifyPage {
    @Inject
    Enrolling enrolling;

    @Inject
    Origin origin;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    private String password;
    private Enrolment enrolment;

    public String complete() {
        var account = enrolling.complete(
                request.getParameter("token"), password, texts.getLanguage().getCode());
        notices.done("verify.done", account.organization().name(), account.email());
        return "/signin?faces-redirect=true";
    }

    /** Whether passkeys work under this address. */
    public boolean isPasskeys() {
        return origin.of(request).isPresent();
    }

    public String getToken() {
        return request.getParameter("token");
    }

    /** What the link registers; null when it does not work. */
    public Enrolment getEnrolment() {
        if (enrolment == null) {
            enrolment = enrolling.enrolment(request.getParameter("token")).orElse(null);
        }
        return enrolment;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
