package global.giga.web;

import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the session of the visitor. */
@Model
public class SignOut {
    @Inject
    HttpServletRequest request;

    public String signOut() throws ServletException {
        request.logout();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/index?faces-redirect=true";
    }
}
